package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.protocol.Messages;

/** Content by its SHA-256 in memory; can be altered behind the coordinator's back. */
public final class InMemoryBlobs implements BlobStore {
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public String put(byte[] content) {
        String name = HexFormat.of().formatHex(Messages.sha256(content));
        blobs.put(name, content.clone());
        return name;
    }

    @Override
    public String nameOfBlock(byte[] sha256) {
        return HexFormat.of().formatHex(sha256);
    }

    @Override
    public byte[] get(String cid) throws IOException {
        byte[] content = blobs.get(cid);
        if (content == null) {
            throw new IOException("nobody has " + cid);
        }
        return content.clone();
    }

    /** As a faulty store would give it. */
    public void alter(String cid) {
        blobs.computeIfPresent(cid, (name, content) -> {
            byte[] altered = content.clone();
            altered[altered.length / 2] ^= 1;
            return altered;
        });
    }

    public void lose(String cid) {
        blobs.remove(cid);
    }
}
