package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** The places besides the home node. */
@Command(
        name = "place",
        mixinStandardHelpOptions = true,
        description = "The places besides the home node where copies can be kept.",
        subcommands = {StoragePlaceListCommand.class, StoragePlaceAddCommand.class, StoragePlaceRemoveCommand.class})
final class StoragePlaceCommand {}
