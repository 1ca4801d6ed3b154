package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** The consortium's members. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "The members of the consortium and their keys.",
        subcommands = {
            MemberListCommand.class,
            MemberFingerprintCommand.class,
            MemberConfirmCommand.class,
            MemberRegisterCommand.class,
            MemberAdmitCommand.class,
            MemberRemoveCommand.class
        })
final class MemberCommand {}
