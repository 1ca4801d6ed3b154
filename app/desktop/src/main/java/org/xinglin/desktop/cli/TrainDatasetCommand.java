package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** A hospital's data, before it joins anything. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        description = "A hospital's data before it joins a task. Nothing leaves this machine; no row is printed.",
        subcommands = {TrainDatasetSuggestCommand.class, TrainDatasetCheckCommand.class})
final class TrainDatasetCommand {}
