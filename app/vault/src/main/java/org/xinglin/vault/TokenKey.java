package org.xinglin.vault;

import java.util.Objects;

/** An AES-256 key that never leaves a PKCS#11 token: the library that speaks to it, the token's label, the key's label. */
record TokenKey(String library, String tokenLabel, String keyLabel) {
    TokenKey {
        Objects.requireNonNull(library);
        Objects.requireNonNull(tokenLabel);
        Objects.requireNonNull(keyLabel);
    }
}
