package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Looks after where ciphertext lies: its copies, its files for the archive, and the nodes that keep it. */
@Command(
        name = "storage",
        mixinStandardHelpOptions = true,
        description =
                "Looks after where ciphertext lies: its copies, its files for the archive, and the nodes that keep it.",
        subcommands = {
            StorageStatusCommand.class,
            StoragePlaceCommand.class,
            StoragePolicyCommand.class,
            StorageHotCommand.class,
            StorageReplicateCommand.class,
            StorageSwarmCommand.class,
            StorageDoctorCommand.class,
            StorageExportCarCommand.class,
            StorageImportCarCommand.class
        })
final class StorageCommand {}
