package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** The log of what was done at this console. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The log of what was done at this console: chained by hashes, its head anchored on the chain.",
        subcommands = {
            AuditListCommand.class,
            AuditVerifyCommand.class,
            AuditAnchorCommand.class,
            AuditExportCommand.class
        })
final class AuditCommand {}
