package org.xinglin.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.xinglin.core.kernel.Secret;

/** Argon2id (RFC 9106) with the parameters that stand in the vault file: 128 MiB and three passes by default. */
record PasswordStretch(int memoryKiB, int iterations, int parallelism, byte[] salt) {
    static final int SALT_LENGTH = 16;
    private static final int KEY_LENGTH = 32;
    /** RFC 9106, section 4, the second recommended choice: 64 MiB. */
    private static final int MIN_MEMORY_KIB = 64 * 1024;

    private static final int MAX_MEMORY_KIB = 4 * 1024 * 1024;
    private static final int MAX_ITERATIONS = 100;

    /** Refuses parameters that a forged file could use to exhaust the machine, or to weaken a new password. */
    PasswordStretch {
        if (memoryKiB < MIN_MEMORY_KIB || memoryKiB > MAX_MEMORY_KIB) {
            throw new IllegalArgumentException("Argon2id memory out of range");
        }
        if (iterations < 1 || iterations > MAX_ITERATIONS || parallelism < 1 || parallelism > 16) {
            throw new IllegalArgumentException("Argon2id passes or lanes out of range");
        }
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("Argon2id salt has 16 bytes");
        }
    }

    /** Twice the memory of RFC 9106's second choice: about 0.45 s on one core of 2024. */
    static PasswordStretch standard(byte[] salt) {
        return new PasswordStretch(2 * MIN_MEMORY_KIB, 3, 1, salt);
    }

    Secret stretch(Secret password) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] key = new byte[KEY_LENGTH];
        generator.generateBytes(password.exposeForCipherCall(), key);
        return Secret.owning(key);
    }
}
