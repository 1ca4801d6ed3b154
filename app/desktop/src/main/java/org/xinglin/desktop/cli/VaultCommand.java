package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Looks after the vault: recovery sheets, backups, keys. */
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Looks after the vault: recovery sheets, backups, and keys.",
        subcommands = {
            VaultRotateCommand.class,
            VaultSheetsCommand.class,
            VaultBackupCommand.class,
            VaultDrillCommand.class,
            VaultRestoreCommand.class,
            VaultRebuildCatalogueCommand.class
        })
final class VaultCommand {}
