package org.xinglin.core.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.training.ConsortiumCertificate;
import org.xinglin.core.training.Membership;

/** A consortium without a network: it takes any token of one letter or more, for thirty days. */
public final class InMemoryMembership implements Membership {
    public static final WalletAddress ACCOUNT = new WalletAddress("0x" + "a1".repeat(20));
    private static final Duration TERM = Duration.ofDays(30);

    private final Instant now;
    private Optional<ConsortiumCertificate> kept = Optional.empty();

    public InMemoryMembership(Instant now) {
        this.now = now;
    }

    @Override
    public Optional<ConsortiumCertificate> certificate() {
        return kept;
    }

    @Override
    public ConsortiumCertificate enrol(Secret token) throws Failed {
        if (token.length() == 0) {
            throw new Failed(new Failure.Untrusted(Failure.Distrust.TOKEN_REFUSED, "no token"));
        }
        return made();
    }

    @Override
    public ConsortiumCertificate renew() throws Failed {
        if (kept.isEmpty()) {
            throw new Failed(new Failure.Untrusted(Failure.Distrust.NO_CERTIFICATE, "no certificate yet"));
        }
        return made();
    }

    private ConsortiumCertificate made() {
        ConsortiumCertificate made = new ConsortiumCertificate(ACCOUNT, "c0".repeat(32), now, now.plus(TERM));
        kept = Optional.of(made);
        return made;
    }
}
