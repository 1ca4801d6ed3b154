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
 * Tries the way to a coordinator step by step, each within five seconds, and says of the first that fails what to do. What depends on a
 * step that failed is not tried.
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

    /** What a check found, and what a person can do; both are sentences, the second may be empty. */
    public record Finding(Check check, Verdict verdict, String why, String todo) {}

    /** One finding a check, in the order of {@link Check}. */
    public List<Finding> run() {
        findings.clear();
        boolean goesOn = name() && port() && handshake() && certificate();
        if (goesOn) {
            greeting();
        }
        for (Check check : Check.values()) {
            if (findings.stream().noneMatch(one -> one.check() == check)) {
                found(check, Verdict.NOT_TRIED, "a check before it failed", "");
            }
        }
        return List.copyOf(findings);
    }

    private boolean found(Check check, Verdict verdict, String why, String todo) {
        findings.add(new Finding(check, verdict, why, todo));
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
                ? found(
                        Check.NAME,
                        Verdict.FAILED,
                        host + " does not resolve",
                        "ask the name server or the spelling of the coordinator's name")
                : found(Check.NAME, Verdict.OK, host + " is " + address, "");
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
            return found(Check.PORT, Verdict.OK, "port " + address.port() + " answers", "");
        } catch (IOException e) {
            return found(
                    Check.PORT,
                    Verdict.FAILED,
                    "port " + address.port() + " of " + address.host() + " does not answer",
                    "see whether the coordinator runs and whether a firewall lets TCP out to this port");
        }
    }

    private boolean handshake() {
        Optional<TlsIdentity> identity = kept();
        Handshake.Outcome outcome = new Handshake(link.address(), clock, PATIENCE)
                .with(fingerprint -> identity.isEmpty()
                        || fingerprint.equals(Fingerprint.of(identity.get().root())));
        @Nullable DistrustException distrust = outcome.distrust();
        if (!outcome.isTls()) {
            return found(
                    Check.TLS,
                    Verdict.FAILED,
                    "no TLS 1.3 there: " + outcome.words(),
                    "see whether the port is the coordinator's, and whether something between opens TLS");
        }
        found(Check.TLS, Verdict.OK, "TLS 1.3", "");
        if (distrust != null) {
            return found(Check.AUTHORITY, Verdict.FAILED, String.valueOf(distrust.getMessage()), todo(distrust));
        }
        return found(
                Check.AUTHORITY,
                identity.isEmpty() ? Verdict.WARNING : Verdict.OK,
                identity.isEmpty()
                        ? "the authority is not pinned before the enrolment"
                        : "authority " + Fingerprint.of(identity.get().root()).hex(),
                "");
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
            String words = "valid until " + identity.until() + ", " + left.toDays() + " days left";
            Duration life =
                    Duration.between(identity.certificate().getNotBefore().toInstant(), identity.until());
            Duration soon = life.dividedBy(SHORT_PART).compareTo(SOON) < 0 ? life.dividedBy(SHORT_PART) : SOON;
            return left.compareTo(soon) < 0
                    ? found(Check.CERTIFICATE, Verdict.WARNING, words, "renew it: xinglin train enrol --renew")
                    : found(Check.CERTIFICATE, Verdict.OK, words, "");
        } catch (DistrustException e) {
            return found(Check.CERTIFICATE, Verdict.FAILED, String.valueOf(e.getMessage()), todo(e));
        } catch (StatusRuntimeException e) {
            return found(
                    Check.CERTIFICATE,
                    Verdict.FAILED,
                    "the coordinator gave no certificate within " + PATIENCE.toSeconds() + " seconds",
                    "try again; if it stays so, ask the coordinator's administrator");
        }
    }

    private void greeting() {
        Instant before = clock.instant();
        try {
            ManagedChannel channel = link.channel();
            GreetReply reply = EnrolmentGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .greet(GreetRequest.getDefaultInstance());
            found(Check.REVOCATION, Verdict.OK, "the coordinator takes the certificate of " + reply.getAccount(), "");
            clocks(before, clock.instant(), Instant.ofEpochMilli(reply.getEpochMillis()));
            versions(reply);
        } catch (DistrustException e) {
            found(Check.REVOCATION, Verdict.FAILED, String.valueOf(e.getMessage()), todo(e));
        } catch (StatusRuntimeException e) {
            Optional<DistrustException> distrust = DistrustStatus.in(e);
            found(
                    Check.REVOCATION,
                    Verdict.FAILED,
                    distrust.map(one -> String.valueOf(one.getMessage()))
                            .orElse("the coordinator did not answer within " + PATIENCE.toSeconds() + " seconds"),
                    distrust.map(Preflight::todo).orElse("try again later"));
        }
    }

    /** The coordinator's time lies somewhere between the asking and the answer; the middle errs by half of that at most. */
    private void clocks(Instant before, Instant after, Instant theirs) {
        Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
        Duration apart = Duration.between(ours, theirs).abs();
        String words = "the two clocks are " + apart.toMillis() / 1000.0 + " s apart";
        if (apart.compareTo(CLOCKS) > 0) {
            found(Check.CLOCK, Verdict.FAILED, words, "set this machine's clock by a time server (NTP), or ask there");
        } else {
            found(Check.CLOCK, Verdict.OK, words, "");
        }
    }

    private void versions(GreetReply reply) {
        if (reply.getProtocol() != EnrolmentService.PROTOCOL) {
            found(
                    Check.VERSION,
                    Verdict.FAILED,
                    "the coordinator speaks protocol " + reply.getProtocol() + ", this side "
                            + EnrolmentService.PROTOCOL,
                    "bring both to the same version of the software");
        } else if (!reply.getVersion().equals(version)) {
            found(
                    Check.VERSION,
                    Verdict.WARNING,
                    "same protocol; the coordinator is of version " + reply.getVersion() + ", this side of " + version,
                    "");
        } else {
            found(Check.VERSION, Verdict.OK, "protocol " + reply.getProtocol() + ", version " + version, "");
        }
    }

    private static String todo(DistrustException trouble) {
        return switch (trouble.reason()) {
            case NO_CERTIFICATE, EXPIRED, REVOKED, TOKEN_REFUSED, BAD_REQUEST ->
                "ask the consortium's administrator for a token, then: xinglin train enrol --token-file FILE";
            case NOT_YET_VALID -> "compare this machine's clock with the coordinator's";
            case OTHER_AUTHORITY ->
                "do not go on before the consortium's administrator confirmed the authority; then enrol with a new token";
            case OTHER_ROLE, OTHER_ACCOUNT, OTHER_NAME ->
                "compare the coordinator's address with what the consortium's administrator says";
            case AUTHORITY_BROKEN -> "ask the coordinator's administrator to look after the authority's folder";
        };
    }
}
