package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.settings.Identity;

/** Vaults whose passwords are stretched as little as a vault file may say, and a clock that tests set. */
final class TestVaults {
    static final Identity HOSPITAL = new Identity("First Hospital", Role.HOSPITAL);
    static final String PASSWORD = "correct horse";
    static final Failure WRONG = new Failure.NotAllowed(Barrier.WRONG_PASSWORD);

    private TestVaults() {}

    static FileVault at(Path folder) {
        return at(folder, InstantSource.system());
    }

    static FileVault at(Path folder, InstantSource clock) {
        return new FileVault(folder.resolve("vault.json"), salt -> new PasswordStretch(64 * 1024, 1, 1, salt), clock);
    }

    static Secret password(String text) {
        return Secret.ofTyped(text.toCharArray());
    }

    static void assertFails(ThrowingCallable call, Failure expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(expected));
    }

    /** Stands still until it is set. */
    static final class HandClock implements InstantSource {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }
}
