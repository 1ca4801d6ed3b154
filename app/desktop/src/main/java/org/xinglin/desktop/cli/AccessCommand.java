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
            AccessProofCommand.class,
            AccessProofVerifyCommand.class,
            AccessListCommand.class,
            AccessRequestCommand.class,
            AccessRequestsCommand.class,
            AccessApproveCommand.class,
            AccessDenyCommand.class,
            AccessBreakGlassCommand.class,
            AccessEmergenciesCommand.class,
            AccessAcknowledgeCommand.class,
            AccessReleaseCommand.class,
            AccessMissingCommand.class,
            AccessSelectionCommand.class,
            AccessRulesCommand.class,
            AccessClockCommand.class,
            AccessPatientViewCommand.class,
            AccessBindPatientCommand.class,
            AccessConsentExportCommand.class,
            AccessConsentImportCommand.class,
            AccessRoleKeyCommand.class,
            AccessProveRoleCommand.class,
            AccessSendRoleProofCommand.class
        })
final class AccessCommand {}
