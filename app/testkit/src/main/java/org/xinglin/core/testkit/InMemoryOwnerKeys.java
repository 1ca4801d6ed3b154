package org.xinglin.core.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.OwnerKeys;

/** Sealed keys in memory. It can be told to fail. */
public final class InMemoryOwnerKeys implements OwnerKeys {
    private final Map<RecordId, byte[]> sealed = new ConcurrentHashMap<>();
    private volatile Optional<Failure> trouble = Optional.empty();

    /** From now on every call fails with {@code failure}; empty to recover. */
    public void failWith(Optional<Failure> failure) {
        trouble = failure;
    }

    @Override
    public void put(RecordId record, byte[] bytes) throws Failed {
        check();
        sealed.put(record, bytes.clone());
    }

    @Override
    public Optional<byte[]> get(RecordId record) throws Failed {
        check();
        return Optional.ofNullable(sealed.get(record)).map(byte[]::clone);
    }

    @Override
    public void remove(RecordId record) throws Failed {
        check();
        sealed.remove(record);
    }

    @Override
    public List<RecordId> all() throws Failed {
        check();
        return List.copyOf(sealed.keySet());
    }

    private void check() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }
}
