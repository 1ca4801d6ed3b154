package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Looks at the chain, and after what was sent to it. */
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "Looks at the chain, and after what was sent to it.",
        subcommands = {
            ChainBlockCommand.class,
            ChainPendingCommand.class,
            ChainSpeedUpCommand.class,
            ChainCancelCommand.class,
            ChainMoveCommand.class
        })
final class ChainCommand {}
