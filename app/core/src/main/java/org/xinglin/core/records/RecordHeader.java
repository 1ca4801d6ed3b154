package org.xinglin.core.records;

import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;

/**
 * What stands in clear, but authenticated, before a record's ciphertext. Nothing in it says who the patient is.
 *
 * @param padded whether the plaintext is in the form of {@link Padding}
 */
public record RecordHeader(RecordId record, WalletAddress owner, String mediaType, boolean padded) {
    public RecordHeader(RecordId record, WalletAddress owner, String mediaType) {
        this(record, owner, mediaType, false);
    }
}
