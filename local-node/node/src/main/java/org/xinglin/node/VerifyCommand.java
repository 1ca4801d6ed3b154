package org.xinglin.node;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xinglin.chain.repair.ChainRepair;
import org.xinglin.chain.repair.ChainReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Examines the chain of a node that does not run. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every block of a stopped node's chain: checksums, seals, turns, roots and receipts, by running all",
            "transactions again. Changes nothing. Exit code 0: all is good; 3: damage was found and named."
        })
final class VerifyCommand implements Callable<Integer> {
    static final int DAMAGED = 3;

    @Option(names = "--home", required = true, paramLabel = "DIR", description = "Where the node keeps its files.")
    private Path home = Path.of("");

    @Override
    public Integer call() {
        return StoppedChain.with(home, chain -> {
            ChainReport report = ChainRepair.examine(chain, StoppedChain.progress());
            System.out.println(StoppedChain.sentence(report));
            if (!report.good()) {
                System.out.println("Nothing was changed. \"xinglin-node repair --home " + home
                        + "\" ends the chain before the damage and keeps the damaged file.");
            }
            return report.good() ? 0 : DAMAGED;
        });
    }
}
