package org.xinglin.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Secret;

/** What an operator opens a private key with. */
sealed interface OperatorLock permits OperatorLock.ByPassword, OperatorLock.ByToken {
    SealedBox seal(Secret privateKey, byte[] associated, SecureRandom random) throws GeneralSecurityException, Failed;

    /** @throws Failed NotAllowed WRONG_PASSWORD, Invalid BAD_TOKEN */
    Secret open(SealedBox privateKey, byte[] associated) throws Failed;

    /** Does not close {@code password}. */
    record ByPassword(PasswordStretch stretch, Secret password) implements OperatorLock {
        @Override
        public SealedBox seal(Secret privateKey, byte[] associated, SecureRandom random)
                throws GeneralSecurityException {
            try (Secret key = stretch.stretch(password)) {
                return SealedBox.seal(key, privateKey, associated, random);
            }
        }

        @Override
        public Secret open(SealedBox privateKey, byte[] associated) throws Failed {
            try (Secret key = stretch.stretch(password)) {
                return privateKey.open(key, associated);
            } catch (GeneralSecurityException e) {
                throw new Failed(new Failure.NotAllowed(Barrier.WRONG_PASSWORD), e);
            }
        }
    }

    /** Does not close {@code pin}. */
    record ByToken(TokenKey key, Secret pin) implements OperatorLock {
        @Override
        public SealedBox seal(Secret privateKey, byte[] associated, SecureRandom random) throws Failed {
            try (TokenSession token = TokenSession.open(key.library(), key.tokenLabel(), pin)) {
                return token.seal(key.keyLabel(), privateKey, associated);
            }
        }

        @Override
        public Secret open(SealedBox privateKey, byte[] associated) throws Failed {
            try (TokenSession token = TokenSession.open(key.library(), key.tokenLabel(), pin)) {
                return token.open(key.keyLabel(), privateKey, associated);
            }
        }
    }
}
