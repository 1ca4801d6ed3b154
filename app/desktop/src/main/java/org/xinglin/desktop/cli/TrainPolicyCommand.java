package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** What this hospital demands of a task. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "What this hospital demands of a task before it takes part; no coordinator can change it.",
        subcommands = {TrainPolicyShowCommand.class, TrainPolicySetCommand.class, TrainPolicyApproveCommand.class})
final class TrainPolicyCommand {}
