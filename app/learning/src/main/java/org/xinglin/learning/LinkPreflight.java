package org.xinglin.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.Preflight;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Check;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.federation.trust.ConsortiumLink;

/** The way to the coordinator, then the disk of the home, the chain, and the IPFS node: these three each by itself. */
public final class LinkPreflight implements Preflight {
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

    /** Asked whether they are there and as they should be; the answer is a sentence. */
    public record Neighbours(Probe chain, Probe storage) {}

    /** One question to a neighbour. */
    @FunctionalInterface
    public interface Probe {
        /** @throws Failed when it is not as it should be */
        String ask() throws Failed;
    }

    @Override
    public List<PreflightFinding> run() {
        List<PreflightFinding> all = new ArrayList<>();
        new org.xinglin.federation.trust.Preflight(link, threads, clock, SoftwareVersion.text())
                .run()
                .forEach(finding -> all.add(told(finding)));
        all.add(disk());
        all.add(probed(
                Check.CHAIN,
                neighbours.chain(),
                "see whether the node runs, and whether this account is registered: xinglin member list"));
        all.add(probed(Check.STORAGE, neighbours.storage(), "see whether the IPFS node runs: xinglin storage doctor"));
        return all;
    }

    private static PreflightFinding told(org.xinglin.federation.trust.Preflight.Finding finding) {
        return new PreflightFinding(
                Check.valueOf(finding.check().name()),
                Verdict.valueOf(finding.verdict().name()),
                finding.why(),
                finding.todo());
    }

    private PreflightFinding disk() {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            String words = String.format(Locale.ROOT, "%,d MiB are free at the home", free / MEBIBYTE);
            if (free < LEAST_FREE) {
                return new PreflightFinding(
                        Check.DISK,
                        Verdict.FAILED,
                        words,
                        "make room: at least " + LEAST_FREE / MEBIBYTE + " MiB are needed");
            }
            return new PreflightFinding(Check.DISK, free < COMFORTABLE ? Verdict.WARNING : Verdict.OK, words, "");
        } catch (IOException e) {
            return new PreflightFinding(
                    Check.DISK, Verdict.FAILED, "the disk of the home does not answer", "see whether it is mounted");
        }
    }

    private PreflightFinding probed(Check check, Probe probe, String todo) {
        CompletableFuture<PreflightFinding> asked =
                CompletableFuture.supplyAsync(() -> answered(check, probe, todo), threads);
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PreflightFinding(check, Verdict.NOT_TRIED, "it was stopped", "");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check that failed by itself", e);
        } catch (TimeoutException e) {
            return new PreflightFinding(
                    check, Verdict.FAILED, "no answer within " + PATIENCE_SECONDS + " seconds", todo);
        }
    }

    private static PreflightFinding answered(Check check, Probe probe, String todo) {
        try {
            return new PreflightFinding(check, Verdict.OK, probe.ask(), "");
        } catch (Failed failed) {
            return new PreflightFinding(check, Verdict.FAILED, failed.failure().code(), todo);
        }
    }
}
