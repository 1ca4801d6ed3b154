package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Looks after the vault: recovery sheets, backups, keys. */
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Looks after the vault: recovery sheets, backups, and keys.",
        subcommands = {
            VaultSheetsCommand.class,
            VaultBackupCommand.class,
            VaultDrillCommand.class,
            VaultRestoreCommand.class
        })
final class VaultCommand {}
