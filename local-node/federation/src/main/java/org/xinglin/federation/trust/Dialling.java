package org.xinglin.federation.trust;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.xinglin.federation.protocol.Messages;

/** Opens connections to one coordinator, always from here to there. */
final class Dialling {
    /** How soon a coordinator that vanished without a word is noticed. */
    private static final long KEEP_ALIVE_SECONDS = 20;

    private final DialledAddress address;
    private final InstantSource clock;

    Dialling(DialledAddress address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    PinnedRoot pin(Predicate<Fingerprint> known) {
        return new PinnedRoot(known, address.host(), clock);
    }

    ManagedChannel as(TlsIdentity identity) {
        Fingerprint root = Fingerprint.of(identity.root());
        return open(Optional.of(identity), pin(root::equals));
    }

    /** For whoever has no certificate yet. */
    ManagedChannel asStranger(PinnedRoot root) {
        return open(Optional.empty(), root);
    }

    private ManagedChannel open(Optional<TlsIdentity> identity, PinnedRoot root) {
        return NettyChannelBuilder.forTarget(address.target())
                .sslContext(TlsContexts.client(identity, root))
                .maxInboundMessageSize(Messages.LARGEST)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .build();
    }
}
