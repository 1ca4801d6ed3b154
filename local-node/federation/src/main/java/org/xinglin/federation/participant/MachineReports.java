package org.xinglin.federation.participant;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.Histories;
import org.xinglin.federation.protocol.TelemetryReport;
import org.xinglin.federation.selection.Telemetry;

/**
 * Tells the coordinator how this machine and the way to it do: on joining, and every half minute for as long as the hospital takes part.
 * The hospital is asked anew each time whether it wants to tell; when it does not any more, what it told is taken back.
 */
final class MachineReports implements AutoCloseable {
    /** The speed of a link costs something to measure, and changes seldom. */
    private static final int SPEED_EVERY = 10;

    private static final long PATIENCE_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(MachineReports.class);

    private final CoordinatorGrpc.CoordinatorBlockingStub calls;
    private final Supplier<Optional<MachineState>> machine;
    private final DoubleSupplier quality;
    private final InstantSource clock;
    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("machine-reports").factory());
    private @Nullable Link link;
    private int measured;
    private boolean told;
    private volatile @Nullable ScheduledFuture<?> reports;

    /** @param machine empty while the hospital does not tell */
    MachineReports(
            CoordinatorGrpc.CoordinatorBlockingStub calls,
            Supplier<Optional<MachineState>> machine,
            DoubleSupplier quality,
            InstantSource clock) {
        this.calls = calls;
        this.machine = machine;
        this.quality = quality;
        this.clock = clock;
    }

    /** What is told now. @throws StatusRuntimeException when the coordinator is away */
    synchronized Optional<TelemetryReport> report(String token) {
        Optional<MachineState> now = machine.get();
        if (now.isEmpty()) {
            boolean isNews = told;
            told = false;
            TelemetryReport none = TelemetryReport.newBuilder()
                    .setToken(token)
                    .setWithdrawn(true)
                    .build();
            return isNews ? Optional.of(none) : Optional.empty();
        }
        told = true;
        Telemetry telemetry = telemetry(now.get(), link());
        return Optional.of(Histories.message(telemetry, token).toBuilder()
                .setDataQuality(Math.clamp(quality.getAsDouble(), 0.0, 1.0))
                .build());
    }

    private Link link() {
        Link known = link;
        Link now = known == null || measured % SPEED_EVERY == 0 ? Link.measured(calls) : known.refreshed(calls);
        measured++;
        link = now;
        return now;
    }

    /** A machine may measure what no other would believe: the nearest that is believed. */
    private Telemetry telemetry(MachineState state, Link way) {
        return new Telemetry(
                Math.clamp(state.computeLoad(), 0.0, 1.0),
                Math.clamp(state.freeStorage(), 0, Telemetry.MOST_STORAGE),
                Math.clamp(way.bandwidth(), 0, Telemetry.MOST_BANDWIDTH),
                way.latency().compareTo(Telemetry.MOST_LATENCY) > 0 ? Telemetry.MOST_LATENCY : way.latency(),
                Math.clamp(state.queueLength(), 0, Telemetry.LONGEST_QUEUE),
                clock.instant());
    }

    /** From now on, under the token, until closed. */
    void begin(String token, Duration every) {
        reports = threads.scheduleWithFixedDelay(
                () -> tell(token), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With the request to take part; what can not be measured now follows later. */
    Optional<TelemetryReport> atJoining() {
        try {
            return report("");
        } catch (StatusRuntimeException e) {
            LOG.debug("the way to the coordinator could not be measured: {}", e.getStatus());
            return Optional.empty();
        }
    }

    private void tell(String token) {
        try {
            report(token)
                    .ifPresent(now -> calls.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .reportTelemetry(now));
        } catch (RuntimeException e) { // a schedule that throws once is never run again
            LOG.debug("the coordinator was not told how the machine does: {}", e.getMessage());
            again();
        }
    }

    /** What was to be taken back is still to be taken back. */
    private synchronized void again() {
        told = true;
    }

    /** Does not wait for a report under way. */
    @Override
    public void close() {
        ScheduledFuture<?> running = reports;
        if (running != null) {
            running.cancel(false);
        }
        threads.shutdownNow();
    }
}
