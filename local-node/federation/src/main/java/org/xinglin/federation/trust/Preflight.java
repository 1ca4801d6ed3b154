package org.xinglin.federation.trust;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.trust.wire.EnrolmentGrpc;
import org.xinglin.federation.trust.wire.GreetReply;
import org.xinglin.federation.trust.wire.GreetRequest;

/**
 * Tries the way to a coordinator step by step, each within five seconds. What depends on a step that failed is not tried.
 */
public final class Preflight {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLOCKS = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofDays(7);
    private static final int SHORT_PART = 4;

    private final ConsortiumLink link;
    private final Executor threads;
    private final InstantSource clock;
    private final String version;
    private final List<Finding> findings = new ArrayList<>();

    /** @param version of this software, compared with the coordinator's */
    public Preflight(ConsortiumLink link, Executor threads, InstantSource clock, String version) {
        this.link = link;
        this.threads = threads;
        this.clock = clock;
        this.version = version;
    }

    /** In this order. */
    public enum Check {
        NAME,
        PORT,
        TLS,
        AUTHORITY,
        CERTIFICATE,
        REVOCATION,
        CLOCK,
        VERSION
    }

    /** How a check ended. */
    public enum Verdict {
        OK,
        /** It works, but not for long or not for sure. */
        WARNING,
        FAILED,
        NOT_TRIED
    }

    /** What a check found; a screen has the words for it. */
    public record Finding(Check check, Verdict verdict, Observation what, List<String> facts) {
        public Finding {
            facts = List.copyOf(facts);
        }
    }

    /** One finding a check, in the order of {@link Check}. */
    public List<Finding> run() {
        findings.clear();
        boolean goesOn = name() && port() && handshake() && certificate();
        if (goesOn) {
            greeting();
        }
        for (Check check : Check.values()) {
            if (findings.stream().noneMatch(one -> one.check() == check)) {
                found(check, Verdict.NOT_TRIED, Observation.NOT_TRIED);
            }
        }
        return List.copyOf(findings);
    }

    private boolean found(Check check, Verdict verdict, Observation what, Object... facts) {
        findings.add(new Finding(
                check, verdict, what, Arrays.stream(facts).map(String::valueOf).toList()));
        return verdict != Verdict.FAILED;
    }

    private boolean name() {
        String host = link.address().host();
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> resolved(host), threads);
        String address = "";
        try {
            address = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true); // no answer is as good as none
        }
        return address.isEmpty()
                ? found(Check.NAME, Verdict.FAILED, Observation.NAME_UNKNOWN, host)
                : found(Check.NAME, Verdict.OK, Observation.NAME_KNOWN, host, address);
    }

    private static String resolved(String host) {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (IOException e) {
            return ""; // said by the check
        }
    }

    private boolean port() {
        DialledAddress address = link.address();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), Math.toIntExact(PATIENCE.toMillis()));
            return found(Check.PORT, Verdict.OK, Observation.PORT_ANSWERS, address.port());
        } catch (IOException e) {
            return found(Check.PORT, Verdict.FAILED, Observation.PORT_SILENT, address.port(), address.host());
        }
    }

    private boolean handshake() {
        Optional<TlsIdentity> identity = kept();
        Handshake.Outcome outcome = new Handshake(link.address(), clock, PATIENCE)
                .with(fingerprint -> identity.isEmpty()
                        || fingerprint.equals(Fingerprint.of(identity.get().root())));
        @Nullable DistrustException distrust = outcome.distrust();
        if (!outcome.isTls()) {
            return found(Check.TLS, Verdict.FAILED, Observation.TLS_MISSING, outcome.words());
        }
        found(Check.TLS, Verdict.OK, Observation.TLS_SPOKEN);
        if (distrust != null) {
            return distrusted(Check.AUTHORITY, distrust);
        }
        return identity.isEmpty()
                ? found(Check.AUTHORITY, Verdict.WARNING, Observation.AUTHORITY_UNPINNED)
                : found(
                        Check.AUTHORITY,
                        Verdict.OK,
                        Observation.AUTHORITY_PINNED,
                        Fingerprint.of(identity.get().root()).hex());
    }

    private boolean distrusted(Check check, DistrustException trouble) {
        return found(
                check, Verdict.FAILED, Observation.DISTRUSTED, trouble.reason(), String.valueOf(trouble.getMessage()));
    }

    private Optional<TlsIdentity> kept() {
        try {
            return link.identity();
        } catch (DistrustException e) {
            return Optional.empty(); // said by the check of the certificate
        }
    }

    private boolean certificate() {
        try {
            link.channel(); // enrols and renews as a call would
            TlsIdentity identity = link.identity().orElseThrow();
            Instant now = clock.instant();
            Duration left = Duration.between(now, identity.until());
            Duration life =
                    Duration.between(identity.certificate().getNotBefore().toInstant(), identity.until());
            Duration soon = life.dividedBy(SHORT_PART).compareTo(SOON) < 0 ? life.dividedBy(SHORT_PART) : SOON;
            return left.compareTo(soon) < 0
                    ? found(
                            Check.CERTIFICATE,
                            Verdict.WARNING,
                            Observation.CERTIFICATE_ENDS_SOON,
                            left.toDays(),
                            identity.until())
                    : found(
                            Check.CERTIFICATE,
                            Verdict.OK,
                            Observation.CERTIFICATE_VALID,
                            left.toDays(),
                            identity.until());
        } catch (DistrustException e) {
            return distrusted(Check.CERTIFICATE, e);
        } catch (StatusRuntimeException e) {
            return found(Check.CERTIFICATE, Verdict.FAILED, Observation.CERTIFICATE_UNANSWERED, PATIENCE.toSeconds());
        }
    }

    private void greeting() {
        Instant before = clock.instant();
        try {
            ManagedChannel channel = link.channel();
            GreetReply reply = EnrolmentGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .greet(GreetRequest.getDefaultInstance());
            found(Check.REVOCATION, Verdict.OK, Observation.CERTIFICATE_TAKEN, reply.getAccount());
            clocks(before, clock.instant(), Instant.ofEpochMilli(reply.getEpochMillis()));
            versions(reply);
        } catch (DistrustException e) {
            distrusted(Check.REVOCATION, e);
        } catch (StatusRuntimeException e) {
            Optional<DistrustException> distrust = DistrustStatus.in(e);
            if (distrust.isPresent()) {
                distrusted(Check.REVOCATION, distrust.get());
            } else {
                found(Check.REVOCATION, Verdict.FAILED, Observation.COORDINATOR_SILENT, PATIENCE.toSeconds());
            }
        }
    }

    /** The coordinator's time lies somewhere between the asking and the answer; the middle errs by half of that at most. */
    private void clocks(Instant before, Instant after, Instant theirs) {
        Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
        Duration apart = Duration.between(ours, theirs).abs();
        double seconds = apart.toMillis() / 1000.0;
        if (apart.compareTo(CLOCKS) > 0) {
            found(Check.CLOCK, Verdict.FAILED, Observation.CLOCKS_APART, seconds);
        } else {
            found(Check.CLOCK, Verdict.OK, Observation.CLOCKS_TOGETHER, seconds);
        }
    }

    private void versions(GreetReply reply) {
        int theirs = reply.getProtocol();
        if (theirs != EnrolmentService.PROTOCOL) {
            found(Check.VERSION, Verdict.FAILED, Observation.PROTOCOLS_DIFFER, theirs, EnrolmentService.PROTOCOL);
        } else if (!reply.getVersion().equals(version)) {
            found(Check.VERSION, Verdict.WARNING, Observation.VERSIONS_DIFFER, reply.getVersion(), version);
        } else {
            found(Check.VERSION, Verdict.OK, Observation.VERSIONS_SAME, theirs, version);
        }
    }
}
