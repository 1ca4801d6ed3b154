package org.xinglin.node;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xinglin.chain.repair.ChainRepair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the chain of a node that does not run whole again. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Ends a stopped node's chain after its last good block and makes index and states anew from the blocks.",
            "The block file is kept as it was found, beside the repaired one. A node that followed this chain may still",
            "have the blocks that were cut off: compare before you go on."
        })
final class RepairCommand implements Callable<Integer> {
    @Option(names = "--home", required = true, paramLabel = "DIR", description = "Where the node keeps its files.")
    private Path home = Path.of("");

    @Override
    public Integer call() {
        return StoppedChain.with(home, chain -> {
            ChainRepair.Outcome outcome = ChainRepair.repair(chain, StoppedChain.progress());
            System.out.println(StoppedChain.sentence(outcome.report()));
            outcome.kept()
                    .ifPresent(kept -> System.out.println(
                            "The chain ends before the damage now. The block file as it was found: " + kept));
            System.out.println("Index and states were made anew. The node can be started.");
            return 0;
        });
    }
}
