package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Protects, lists, shows and opens records. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Protects, lists, shows and opens records.",
        subcommands = {
            RecordProtectCommand.class,
            RecordListCommand.class,
            RecordShowCommand.class,
            RecordOpenCommand.class
        })
final class RecordCommand {}
