package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Training together with other hospitals. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Training together with other hospitals; the rows never leave this machine.",
        subcommands = {
            TrainForecastCommand.class,
            TrainPublishCommand.class,
            TrainJoinCommand.class,
            TrainDevicesCommand.class,
            TrainStandbyCommand.class,
            TrainCoordinatorsCommand.class,
            TrainStatusCommand.class,
            TrainWatchCommand.class,
            TrainStopCommand.class,
            TrainReplayCommand.class,
            TrainDatasetCommand.class,
            TrainPolicyCommand.class,
            TrainBudgetCommand.class,
            TrainAuthorityCommand.class,
            TrainEnrolCommand.class,
            TrainPreflightCommand.class
        })
final class TrainCommand {}
