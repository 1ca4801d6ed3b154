package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Training together with other hospitals. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Training together with other hospitals; the rows never leave this machine.",
        subcommands = {
            TrainPublishCommand.class,
            TrainJoinCommand.class,
            TrainStatusCommand.class,
            TrainWatchCommand.class,
            TrainPolicyCommand.class,
            TrainBudgetCommand.class
        })
final class TrainCommand {}
