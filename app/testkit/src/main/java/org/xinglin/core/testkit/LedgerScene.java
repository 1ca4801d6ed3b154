package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.Envelope;

/** A chain, who acts on it, and what all tests of it say. */
abstract class LedgerScene {
    static final Duration HOUR = Duration.ofHours(1);
    private static int records;

    /** The accounts, each a member in its role; doctor and patient under the hospital. */
    protected abstract LedgerParties parties();

    /** The chain's time. */
    protected abstract Instant now();

    /** Moves the chain's time on. */
    protected abstract void pass(Duration time) throws Failed;

    final LedgerParties.Party hospital() {
        return parties().hospital();
    }

    final LedgerParties.Party doctor() {
        return parties().doctor();
    }

    final LedgerParties.Party researcher() {
        return parties().researcher();
    }

    final LedgerParties.Party patient() {
        return parties().patient();
    }

    final void grant(Digest record, LedgerParties.Party to, Optional<Instant> until) throws Failed {
        hospital().access().grant(record, to.account(), until, "TREAT", envelope(1));
    }

    final boolean mayRead(LedgerParties.Party reader, Digest record) throws Failed {
        return hospital().access().mayRead(reader.account(), record);
    }

    final Digest registered() throws Failed {
        Digest record = fresh();
        hospital().registerAll(List.of(record));
        return record;
    }

    static Digest fresh() {
        return Digest.ofHex(String.format("%064x", 0xabc000 + ++records));
    }

    static Envelope envelope(int filling) {
        return Envelope.of(envelopeBytes(Envelope.LENGTH, filling));
    }

    static byte[] envelopeBytes(int length, int filling) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) filling);
        return bytes;
    }

    static void refused(ThrowingCallable call, String error) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isEqualTo(new Failure.Refused(Failure.Part.CHAIN, error)));
    }
}
