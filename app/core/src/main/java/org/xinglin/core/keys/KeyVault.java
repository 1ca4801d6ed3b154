package org.xinglin.core.keys;

import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/**
 * The unlocked vault of one hospital. It uses private keys on the caller's behalf and never hands one out; closing it
 * locks it and wipes what it held, and every later call throws {@link IllegalStateException}. Thread-safe.
 */
public interface KeyVault extends Signer, AutoCloseable {
    EncryptionKey encryptionKey();

    /** Shows the members of {@code consortium} that {@link #encryptionKey} is this account's own. */
    KeyProof keyProof(long chainId, WalletAddress consortium);

    /** A fresh random key for one record; the caller closes it. */
    DataKey newDataKey();

    /** Seals {@code key} so that only this vault opens it, bound to the record's id. */
    Envelope wrapForOwner(DataKey key, RecordId record);

    /** @throws Failed Tampered when the envelope is not this vault's or was made for another record */
    DataKey unwrapForOwner(Envelope wrapped, RecordId record) throws Failed;

    /** Seals {@code key} for one grantee, bound to {@code context}. @throws Failed Invalid for a key of low order */
    Envelope sealFor(EncryptionKey grantee, DataKey key, GrantContext context) throws Failed;

    /** Opens what another member sealed for this vault. @throws Failed Tampered when it is not for this context */
    DataKey openEnvelope(Envelope envelope, GrantContext context) throws Failed;

    /** HMAC-SHA256 of the patient's id under the hospital's pseudonym key: all that ever leaves the house of a patient. */
    Digest pseudonym(PatientId patient);

    /**
     * HMAC-SHA256 of a file's SHA-256 under a key of this home: equal for equal files, and telling nothing to whoever has not
     * the key.
     */
    Digest contentMark(Digest plaintextSha256);

    /** The password of the local database; the caller closes it. */
    Secret databaseKey();

    /**
     * 32 bytes for another local use, by HKDF-SHA256 of a secret of this home; the same for the same label as long as the
     * home lives. The caller closes it.
     *
     * @param label names the use and its version, such as {@code xinglin/role-key/v1}
     */
    Secret derivedSecret(String label);

    @Override
    void close();
}
