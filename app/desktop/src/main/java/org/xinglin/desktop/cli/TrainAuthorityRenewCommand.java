package org.xinglin.desktop.cli;

import org.xinglin.core.kernel.Failed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a hospital back in whose certificate expired, was lost, or was revoked. */
@Command(
        name = "renew",
        description = {
            "Makes a token for a hospital whose certificate expired, was lost, or was revoked; nobody else's is touched.",
            "A certificate that is still valid renews itself: xinglin train enrol --renew does it at once."
        })
final class TrainAuthorityRenewCommand extends ToolCommand {
    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Mixin
    private final TokenOptions token = new TokenOptions();

    @Parameters(index = "1", paramLabel = "ACCOUNT", description = "The hospital's account on the chain.")
    private String account = "";

    @Override
    int run(Output output) throws Failed {
        token.hand(authority.open().newTokenAgain(account, token.validity()), output);
        return ExitCode.DONE;
    }
}
