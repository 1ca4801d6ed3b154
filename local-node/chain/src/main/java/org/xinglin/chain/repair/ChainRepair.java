package org.xinglin.chain.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.xinglin.chain.store.BlockStore;

/** Examines a chain that does not run, and makes its files whole again. */
public final class ChainRepair {
    private ChainRepair() {}

    /**
     * What a repair did.
     *
     * @param kept where the block file lies as it was found; empty where nothing was cut off
     */
    public record Outcome(ChainReport report, Optional<Path> kept) {}

    /** Changes nothing; needs room beside the chain for its states. */
    public static ChainReport examine(Path home, LongConsumer progress) throws IOException {
        Path states = home.resolve("state.examined");
        remove(states);
        try {
            return ChainExamination.run(home, states, progress);
        } finally {
            remove(states);
        }
    }

    /**
     * Ends the chain after its last good block, keeping the block file as it was found, and makes index and states anew
     * from the blocks. A repair that was interrupted can be begun again.
     */
    public static Outcome repair(Path home, LongConsumer progress) throws IOException {
        Path states = home.resolve("state.new");
        remove(states);
        ChainReport report = ChainExamination.run(home, states, progress);
        Optional<Path> kept = Optional.empty();
        if (report.good()) {
            BlockStore.forgetIndex(home);
        } else {
            kept = Optional.of(BlockStore.cut(home, report.goodBytes()));
        }
        remove(home.resolve("state"));
        Files.move(states, home.resolve("state"), StandardCopyOption.ATOMIC_MOVE);
        return new Outcome(report, kept);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
