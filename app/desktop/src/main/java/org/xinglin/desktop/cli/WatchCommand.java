package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** What the watch-dog caught, and what it watches for. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "What the watch-dog caught, and what it watches for.",
        subcommands = {
            WatchAlertsCommand.class,
            WatchAcknowledgeCommand.class,
            WatchRulesCommand.class,
            WatchSetCommand.class,
            WatchHookCommand.class
        })
final class WatchCommand {}
