package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** The authority that says which hospitals belong to a training consortium. */
@Command(
        name = "authority",
        mixinStandardHelpOptions = true,
        description = {
            "The certificate authority of a training consortium, in a folder of its own.",
            "A coordinator works with it by: xinglin-node start --authority DIR"
        },
        subcommands = {
            TrainAuthorityCreateCommand.class,
            TrainAuthorityTokenCommand.class,
            TrainAuthorityListCommand.class,
            TrainAuthorityRevokeCommand.class,
            TrainAuthorityRenewCommand.class
        })
final class TrainAuthorityCommand {}
