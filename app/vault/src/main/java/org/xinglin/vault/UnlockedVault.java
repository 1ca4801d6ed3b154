package org.xinglin.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.keys.KeyVault;

/** The vault while its keys are in memory. */
final class UnlockedVault implements KeyVault {
    private static final byte[] GRANT_INFO = utf8("xinglin/grant/v1");
    private static final byte[] OWNER_INFO = utf8("xinglin/owner/v1");
    private static final byte[] SUBJECT_LABEL = utf8("xinglin/subject/v1:");
    private static final String CONTENT_LABEL = "xinglin/content/v1";

    private final KeyRing ring;
    private final EthereumAccount account;
    private final ProvableKey encryption;
    private final HpkeSeal hpke = new HpkeSeal();
    private final SecureRandom random;

    UnlockedVault(KeyRing ring, SecureRandom random) {
        this.ring = ring;
        this.random = random;
        this.account = new EthereumAccount(ring.key(KeyRing.Use.ETHEREUM));
        this.encryption = new ProvableKey(ring.key(KeyRing.Use.ENCRYPTION));
    }

    @Override
    public WalletAddress account() {
        return account.address();
    }

    @Override
    public EcdsaSignature sign(Digest hash) {
        return account.sign(hash);
    }

    @Override
    public EncryptionKey encryptionKey() {
        return encryption.publicKey();
    }

    @Override
    public KeyProof keyProof(long chainId, WalletAddress consortium) {
        return encryption.proof(chainId, consortium, account());
    }

    @Override
    public DataKey newDataKey() {
        byte[] key = new byte[DataKey.LENGTH];
        random.nextBytes(key);
        return new DataKey(Secret.owning(key));
    }

    @Override
    public Envelope wrapForOwner(DataKey key, RecordId record) {
        try {
            return hpke.seal(encryptionKey(), key, OWNER_INFO, utf8(record.toString()));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("the vault's own key is not usable", e);
        }
    }

    @Override
    public DataKey unwrapForOwner(Envelope wrapped, RecordId record) throws Failed {
        return open(wrapped, OWNER_INFO, utf8(record.toString()), "record key " + record);
    }

    @Override
    public Envelope sealFor(EncryptionKey grantee, DataKey key, GrantContext context) throws Failed {
        try {
            return hpke.seal(grantee, key, GRANT_INFO, bound(context));
        } catch (InvalidCipherTextException e) {
            String who = context.grantee().text();
            throw new Failed(new Failure.Invalid(Problem.UNKNOWN_MEMBER, who, "encryption key"), e);
        }
    }

    @Override
    public DataKey openEnvelope(Envelope envelope, GrantContext context) throws Failed {
        return open(envelope, GRANT_INFO, bound(context), "envelope for " + context.record());
    }

    @Override
    public Digest pseudonym(PatientId patient) {
        return Digest.of(Hkdf.mac(ring.key(KeyRing.Use.PSEUDONYM), SUBJECT_LABEL, utf8(patient.value())));
    }

    @Override
    public Digest contentMark(Digest plaintextSha256) {
        try (Secret key = derivedSecret(CONTENT_LABEL)) {
            return Digest.of(Hkdf.mac(key, plaintextSha256.bytes()));
        }
    }

    @Override
    public Secret derivedSecret(String label) {
        return Hkdf.derive(ring.key(KeyRing.Use.LOCAL), label);
    }

    @Override
    public Secret databaseKey() {
        return Secret.owning(
                ring.key(KeyRing.Use.DATABASE).exposeForCipherCall().clone());
    }

    @Override
    public void close() {
        encryption.close();
        ring.close();
    }

    private DataKey open(Envelope envelope, byte[] info, byte[] associated, String what) throws Failed {
        try {
            return hpke.open(encryption.scalar(), envelope, info, associated);
        } catch (InvalidCipherTextException e) {
            throw new Failed(new Failure.Tampered(what), e);
        }
    }

    /** Chain id (8 bytes), contract (20), digest (32), grantee (20). */
    private static byte[] bound(GrantContext context) {
        return ByteBuffer.allocate(Long.BYTES + 20 + 32 + 20)
                .putLong(context.chainId())
                .put(address(context.contract()))
                .put(context.record().bytes())
                .put(address(context.grantee()))
                .array();
    }

    private static byte[] address(WalletAddress address) {
        return HexFormat.of().parseHex(address.text().substring(2));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
