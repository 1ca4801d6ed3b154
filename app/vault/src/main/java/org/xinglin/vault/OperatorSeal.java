package org.xinglin.vault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorEntry.Means;

/**
 * One operator's way to the master key, as it lies in the vault file. Name, role and the rest are in clear, for the unlock
 * page; the file's mark covers them.
 *
 * @param password how the password becomes a key; null for a token
 * @param token where the key is that opens the private key; null for a password
 * @param privateKey the operator's X25519 private key, sealed by password or token
 * @param publicKey the operator's X25519 public key, sealed under the master key
 * @param masterKey the master key, sealed for the operator's public key: an envelope
 */
record OperatorSeal(
        String name,
        OperatorRole role,
        boolean disabled,
        @Nullable PasswordStretch password,
        @Nullable TokenKey token,
        SealedBox privateKey,
        SealedBox publicKey,
        byte[] masterKey) {

    OperatorSeal {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(privateKey);
        Objects.requireNonNull(publicKey);
        Objects.requireNonNull(masterKey);
        if ((password == null) == (token == null)) {
            throw new IllegalArgumentException("either a password or a token");
        }
    }

    OperatorEntry entry() {
        return new OperatorEntry(name, role, disabled, token == null ? Means.PASSWORD : Means.TOKEN);
    }

    OperatorSeal withDisabled(boolean now) {
        return new OperatorSeal(name, role, now, password, token, privateKey, publicKey, masterKey);
    }

    OperatorSeal withRole(OperatorRole now) {
        return new OperatorSeal(name, now, disabled, password, token, privateKey, publicKey, masterKey);
    }
}
