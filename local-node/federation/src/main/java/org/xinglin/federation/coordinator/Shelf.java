package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Messages;

/** The models that participants may fetch now, by their digest: the last few. */
final class Shelf {
    private static final int PLACES = 3;

    private final Map<ByteString, byte[]> models = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteString, byte[]> eldest) {
            return size() > PLACES;
        }
    };

    /** @return its digest */
    synchronized ByteString put(NamedVectors model) {
        byte[] bytes = model.toBytes();
        ByteString digest = ByteString.copyFrom(Messages.sha256(bytes));
        models.remove(digest);
        models.put(digest, bytes);
        return digest;
    }

    /** Not a copy. */
    synchronized Optional<byte[]> get(ByteString digest) {
        return Optional.ofNullable(models.get(digest));
    }
}
