package org.xinglin.vault;

import java.security.GeneralSecurityException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Secret;

/** Tries a password or PIN against one operator's entry, and counts the wrong ones. */
final class VaultDoor {
    private final Keyholder keyholder;
    private final WrongTries tries;

    VaultDoor(Keyholder keyholder, WrongTries tries) {
        this.keyholder = keyholder;
        this.tries = tries;
    }

    /**
     * The master key that the entry holds; whether file and entry are genuine the caller asks of {@link VaultFile#isGenuine}.
     *
     * @throws Failed NotAllowed WRONG_PASSWORD, MustWait, Invalid BAD_TOKEN, Tampered
     */
    Secret open(OperatorSeal seal, Secret password) throws Failed {
        tries.begin(seal.name());
        try (Secret privateKey = privateKey(seal, password)) {
            tries.passed(seal.name());
            return keyholder.openMasterKey(seal, privateKey);
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Tampered("vault"), e);
        }
    }

    private Secret privateKey(OperatorSeal seal, Secret password) throws Failed {
        try {
            return keyholder.openPrivateKey(seal, lock(seal, password));
        } catch (Failed failed) {
            if (!failed.failure().equals(new Failure.NotAllowed(Barrier.WRONG_PASSWORD))) {
                tries.undecided(seal.name());
            }
            throw failed;
        }
    }

    private static OperatorLock lock(OperatorSeal seal, Secret password) {
        PasswordStretch stretch = seal.password();
        if (stretch != null) {
            return new OperatorLock.ByPassword(stretch, password);
        }
        TokenKey token = seal.token();
        if (token != null) {
            return new OperatorLock.ByToken(token, password);
        }
        throw new IllegalStateException("neither a password nor a token");
    }
}
