package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Protects, finds, opens, checks and destroys records. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Protects, finds, opens, checks and destroys records.",
        subcommands = {
            RecordProtectCommand.class,
            RecordBatchesCommand.class,
            RecordListCommand.class,
            RecordShowCommand.class,
            RecordOpenCommand.class,
            RecordTagCommand.class,
            RecordEditCommand.class,
            RecordVerifyCommand.class,
            RecordEraseCommand.class,
            RecordCertificateVerifyCommand.class
        })
final class RecordCommand {}
