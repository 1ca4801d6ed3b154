package org.xinglin.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.xinglin.chain.repair.ChainReport;

/** Work on the chain's files of a node that must not run meanwhile. */
final class StoppedChain {
    private static final long STEP = 10_000;

    private StoppedChain() {}

    /** What is done with the chain's folder; answers the exit code. */
    @FunctionalInterface
    interface Work {
        int on(Path chain) throws IOException;
    }

    @SuppressWarnings("try") // the lock is only held
    static int with(Path home, Work work) {
        Path chain = home.resolve("chain");
        if (!Files.isDirectory(chain)) {
            System.err.println("There is no node in " + home + ". Nothing was changed.");
            return 1;
        }
        try (NodeLock held = NodeLock.take(home)) {
            return work.on(chain);
        } catch (NodeStartException running) {
            System.err.println(running.getMessage());
            return 1;
        } catch (IOException failed) {
            System.err.println("The chain in " + chain + " could not be examined: " + failed.getMessage() + ".");
            return 1;
        }
    }

    /** Says now and then how far it is. */
    static LongConsumer progress() {
        return blocks -> {
            if (blocks % STEP == 0) {
                System.err.println(blocks + " blocks checked");
            }
        };
    }

    static String sentence(ChainReport report) {
        String good = report.blocks() + " blocks with " + report.transactions() + " transactions are good";
        return report.fault()
                .map(fault -> "Damaged: " + fault + ". Before it, " + good + "; " + report.goodBytes() + " of "
                        + report.totalBytes() + " bytes.")
                .orElse("All " + good + ".");
    }
}
