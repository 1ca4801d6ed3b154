package org.xinglin.core.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;

/**
 * Where each record's key, sealed for its owner, lies a second time: on the home IPFS node only, apart from the ciphertext, so
 * that a lost catalogue can be made again. It is not part of the ciphertext nor of a patient's directory, for those are
 * replicated and exported, and what was copied could not be destroyed any more; and not on the chain, which forgets
 * nothing. Every call: Failed Unreachable, Refused, OutOfSpace. Blocking; thread-safe.
 */
public interface OwnerKeys {
    /** In the place of an older one; what was there is not kept. */
    void put(RecordId record, byte[] sealed) throws Failed;

    /** As {@link #put} for each, in one go. When it fails, some of them may be there. */
    default void putAll(Map<RecordId, byte[]> sealed) throws Failed {
        for (Map.Entry<RecordId, byte[]> one : sealed.entrySet()) {
            put(one.getKey(), one.getValue());
        }
    }

    Optional<byte[]> get(RecordId record) throws Failed;

    /** Also out of the node's blocks; harmless where there is none. */
    void remove(RecordId record) throws Failed;

    List<RecordId> all() throws Failed;
}
