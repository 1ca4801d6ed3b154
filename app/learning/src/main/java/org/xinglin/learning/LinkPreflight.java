package org.xinglin.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Check;
import org.xinglin.core.training.PreflightFinding.Seen;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.Distrust;
import org.xinglin.federation.trust.Observation;
import org.xinglin.federation.trust.Preflight;

/** The way to the coordinator, then the disk of the home, the chain, and the IPFS node: these three each by itself. */
public final class LinkPreflight implements org.xinglin.core.training.Preflight {
    private static final long PATIENCE_SECONDS = 5;
    private static final long MEBIBYTE = 1L << 20;
    /** A model of 25.6 million parameters, its update, and what the round keeps of both, ten times over. */
    private static final long LEAST_FREE = 2048 * MEBIBYTE;

    private static final long COMFORTABLE = 4 * LEAST_FREE;

    private final ConsortiumLink link;
    private final Path home;
    private final Neighbours neighbours;
    private final Executor threads;
    private final InstantSource clock;

    public LinkPreflight(ConsortiumLink link, Path home, Neighbours neighbours, Executor threads, InstantSource clock) {
        this.link = link;
        this.home = home;
        this.neighbours = neighbours;
        this.threads = threads;
        this.clock = clock;
    }

    /** Asked whether they are there and as they should be. */
    public record Neighbours(Probe chain, Probe storage) {}

    /** One question to a neighbour. */
    @FunctionalInterface
    public interface Probe {
        /** The facts of what was seen. @throws Failed when it is not as it should be */
        List<String> ask() throws Failed;
    }

    @Override
    public List<PreflightFinding> run() {
        List<PreflightFinding> all = new ArrayList<>();
        new Preflight(link, threads, clock, SoftwareVersion.text()).run().forEach(finding -> all.add(told(finding)));
        all.add(disk());
        all.add(probed(Check.CHAIN, neighbours.chain(), Seen.ACCOUNT_REGISTERED, Seen.CHAIN_SILENT));
        all.add(probed(Check.STORAGE, neighbours.storage(), Seen.STORAGE_HOLDS, Seen.STORAGE_SILENT));
        return all;
    }

    private static PreflightFinding told(Preflight.Finding finding) {
        Check check = Check.valueOf(finding.check().name());
        if (finding.what() == Observation.DISTRUSTED) {
            Distrust reason = Distrust.valueOf(finding.facts().getFirst());
            return PreflightFinding.trouble(
                    check, LinkTrouble.failure(reason, finding.facts().getLast()));
        }
        return new PreflightFinding(
                check,
                Verdict.valueOf(finding.verdict().name()),
                Seen.valueOf(finding.what().name()),
                finding.facts(),
                Optional.empty());
    }

    private PreflightFinding disk() {
        try {
            return disk(Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            return PreflightFinding.of(Check.DISK, Verdict.FAILED, Seen.DISK_SILENT);
        }
    }

    static PreflightFinding disk(long free) {
        String bytes = Long.toString(free);
        if (free < LEAST_FREE) {
            return PreflightFinding.of(Check.DISK, Verdict.FAILED, Seen.DISK_SHORT, bytes, Long.toString(LEAST_FREE));
        }
        return free < COMFORTABLE
                ? PreflightFinding.of(Check.DISK, Verdict.WARNING, Seen.DISK_LOW, bytes)
                : PreflightFinding.of(Check.DISK, Verdict.OK, Seen.DISK_FREE, bytes);
    }

    private PreflightFinding probed(Check check, Probe probe, Seen well, Seen silent) {
        CompletableFuture<PreflightFinding> asked =
                CompletableFuture.supplyAsync(() -> answered(check, probe, well), threads);
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PreflightFinding.of(check, Verdict.NOT_TRIED, Seen.NOT_TRIED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check that failed by itself", e);
        } catch (TimeoutException e) {
            return PreflightFinding.of(check, Verdict.FAILED, silent, Long.toString(PATIENCE_SECONDS));
        }
    }

    private static PreflightFinding answered(Check check, Probe probe, Seen well) {
        try {
            return PreflightFinding.of(check, Verdict.OK, well, probe.ask().toArray(String[]::new));
        } catch (Failed failed) {
            return PreflightFinding.trouble(check, failed.failure());
        }
    }
}
