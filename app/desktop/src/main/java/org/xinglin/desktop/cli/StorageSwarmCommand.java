package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Makes a private swarm of Kubo nodes. */
@Command(
        name = "swarm",
        mixinStandardHelpOptions = true,
        description = "Makes a private swarm of Kubo nodes: its key, and the settings of its members.",
        subcommands = {StorageSwarmNewCommand.class, StorageSwarmShowCommand.class, StorageSwarmJoinCommand.class})
final class StorageSwarmCommand {}
