package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.federation.participant.Notebook;

/** A participant's memory that outlives its connections. */
public class InMemoryNotebook implements Notebook {
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(pages.get(name)).map(byte[]::clone);
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        pages.put(name, content.clone());
    }

    @Override
    public void forget(String name) {
        pages.remove(name);
    }
}
