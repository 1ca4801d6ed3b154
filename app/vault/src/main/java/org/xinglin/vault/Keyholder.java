package org.xinglin.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;

/**
 * How operators hold the master key. Each has an X25519 key pair of the vault's own: the private key lies under the password
 * or token, the master key is sealed for the public key (HPKE), and the public key lies under the master key. So a new master
 * key reaches everybody without their passwords, and the old one helps nobody to the new one; and whoever has the file alone
 * sees no public key to compute on.
 */
final class Keyholder {
    private static final byte[] PRIVATE_KEY = ascii("xinglin/operator/private-key/v2");
    private static final byte[] PUBLIC_KEY = ascii("xinglin/operator/public-key/v2");
    private static final byte[] MASTER_KEY = ascii("xinglin/operator/master-key/v2");
    private static final int KEY_LENGTH = 32;

    private final HpkeSeal hpke = new HpkeSeal();
    private final SecureRandom random;

    Keyholder(SecureRandom random) {
        this.random = random;
    }

    /** A fresh key pair under {@code lock}. */
    OperatorSeal make(Operator operator, boolean disabled, OperatorLock lock, Secret master) throws Failed {
        byte[] own = new byte[KEY_LENGTH];
        random.nextBytes(own);
        try (Secret privateKey = Secret.owning(own)) {
            byte[] publicKey = new byte[KEY_LENGTH];
            X25519.scalarMultBase(own, 0, publicKey, 0);
            return new OperatorSeal(
                    operator.name(),
                    operator.role(),
                    disabled,
                    stretchOf(lock),
                    tokenOf(lock),
                    lock.seal(privateKey, PRIVATE_KEY, random),
                    SealedBox.seal(master, Secret.owning(publicKey.clone()), PUBLIC_KEY, random),
                    sealed(publicKey, master));
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Unexpected("sealing the vault"), e);
        }
    }

    /** @throws Failed NotAllowed WRONG_PASSWORD, Invalid BAD_TOKEN */
    Secret openPrivateKey(OperatorSeal seal, OperatorLock lock) throws Failed {
        return lock.open(seal.privateKey(), PRIVATE_KEY);
    }

    /** @throws GeneralSecurityException when the master key was not sealed for this private key */
    Secret openMasterKey(OperatorSeal seal, Secret privateKey) throws GeneralSecurityException {
        try {
            return hpke.open(privateKey, Envelope.of(seal.masterKey()), MASTER_KEY, new byte[0])
                    .secret();
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            throw new GeneralSecurityException("not sealed for this operator", e);
        }
    }

    /** The same key pair, holding another master key. */
    OperatorSeal hand(OperatorSeal seal, Secret oldMaster, Secret newMaster) throws GeneralSecurityException {
        try (Secret publicKey = seal.publicKey().open(oldMaster, PUBLIC_KEY)) {
            return new OperatorSeal(
                    seal.name(),
                    seal.role(),
                    seal.disabled(),
                    seal.password(),
                    seal.token(),
                    seal.privateKey(),
                    SealedBox.seal(newMaster, publicKey, PUBLIC_KEY, random),
                    sealed(publicKey.exposeForCipherCall(), newMaster));
        }
    }

    private byte[] sealed(byte[] publicKey, Secret master) throws GeneralSecurityException {
        try {
            EncryptionKey holder = new EncryptionKey(Digest.of(publicKey));
            return hpke.seal(holder, new DataKey(master), MASTER_KEY, new byte[0])
                    .bytes();
        } catch (InvalidCipherTextException e) {
            throw new GeneralSecurityException("the operator's key is not usable", e);
        }
    }

    private static @Nullable PasswordStretch stretchOf(OperatorLock lock) {
        return switch (lock) {
            case OperatorLock.ByPassword byPassword -> byPassword.stretch();
            case OperatorLock.ByToken byToken -> null;
        };
    }

    private static @Nullable TokenKey tokenOf(OperatorLock lock) {
        return switch (lock) {
            case OperatorLock.ByPassword byPassword -> null;
            case OperatorLock.ByToken byToken -> byToken.key();
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
