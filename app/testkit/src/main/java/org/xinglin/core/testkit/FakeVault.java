package org.xinglin.core.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.keys.KeyVault;

/** A vault without secrecy: envelopes open for the right reader and context only, which is all a use case sees. */
public final class FakeVault implements KeyVault {
    private final String name;
    private final Random random;

    /** Two vaults of one name have the same keys. */
    public FakeVault(String name) {
        this.name = name;
        this.random = new Random(name.hashCode());
    }

    @Override
    public WalletAddress account() {
        return new WalletAddress("0x" + hash("account", name).hex().substring(2, 42));
    }

    @Override
    public EcdsaSignature sign(Digest hash) {
        return new EcdsaSignature(hash("r", name + hash.hex()), hash("s", name + hash.hex()), 0);
    }

    @Override
    public EncryptionKey encryptionKey() {
        return new EncryptionKey(hash("key", name));
    }

    @Override
    public KeyProof keyProof(long chainId, WalletAddress consortium) {
        return FakeKeyProofs.proof(encryptionKey(), account(), chainId, consortium);
    }

    @Override
    public DataKey newDataKey() {
        byte[] key = new byte[DataKey.LENGTH];
        random.nextBytes(key);
        return new DataKey(Secret.owning(key));
    }

    @Override
    public Envelope wrapForOwner(DataKey key, RecordId record) {
        return seal(encryptionKey(), key, record.toString());
    }

    @Override
    public DataKey unwrapForOwner(Envelope wrapped, RecordId record) throws Failed {
        return open(wrapped, record.toString());
    }

    @Override
    public Envelope sealFor(EncryptionKey grantee, DataKey key, GrantContext context) {
        return seal(grantee, key, context.toString());
    }

    @Override
    public DataKey openEnvelope(Envelope envelope, GrantContext context) throws Failed {
        return open(envelope, context.toString());
    }

    @Override
    public Digest pseudonym(PatientId patient) {
        return hash("patient", name + patient.value());
    }

    @Override
    public Digest contentMark(Digest plaintextSha256) {
        return hash("content", name + plaintextSha256.hex());
    }

    @Override
    public Secret derivedSecret(String label) {
        return Secret.owning(hash("derived", name + "|" + label).bytes());
    }

    @Override
    public Secret databaseKey() {
        return Secret.owning(hash("database", name).bytes());
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static Envelope seal(EncryptionKey reader, DataKey key, String context) {
        byte[] mask = hash("mask", reader.value().hex() + context).bytes();
        byte[] plain = key.secret().exposeForCipherCall();
        ByteBuffer out = ByteBuffer.allocate(Envelope.LENGTH);
        for (int i = 0; i < plain.length; i++) {
            out.put((byte) (plain[i] ^ mask[i]));
        }
        return Envelope.of(out.put(check(plain, reader, context)).array());
    }

    private DataKey open(Envelope envelope, String context) throws Failed {
        byte[] sealed = envelope.bytes();
        byte[] mask = hash("mask", encryptionKey().value().hex() + context).bytes();
        byte[] plain = new byte[DataKey.LENGTH];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (sealed[i] ^ mask[i]);
        }
        byte[] check = check(plain, encryptionKey(), context);
        if (!Arrays.equals(check, 0, 32, sealed, 32, 64)) {
            throw new Failed(new Failure.Tampered("envelope"));
        }
        return new DataKey(Secret.owning(plain));
    }

    private static byte[] check(byte[] plain, EncryptionKey reader, String context) {
        return hash("check", HexFormat.of().formatHex(plain) + reader.value().hex() + context)
                .bytes();
    }

    static Digest hash(String use, String text) {
        try {
            byte[] bytes = (use + "|" + text).getBytes(StandardCharsets.UTF_8);
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
