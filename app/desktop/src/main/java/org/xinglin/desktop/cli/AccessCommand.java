package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Who may read which record. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = "Who may read which record.",
        subcommands = {
            AccessGrantCommand.class,
            AccessRevokeCommand.class,
            AccessCheckCommand.class,
            AccessListCommand.class
        })
final class AccessCommand {}
