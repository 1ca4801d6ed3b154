package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Failed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes certificates back. */
@Command(
        name = "revoke",
        description = {
            "Takes back an account's certificates and unused tokens, or the one certificate of a serial number.",
            "The coordinator answers them nothing from the next call on; no other certificate is touched."
        })
final class TrainAuthorityRevokeCommand extends ToolCommand {
    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Parameters(index = "1", paramLabel = "ACCOUNT|SERIAL", description = "Whose, or which.")
    private String named = "";

    @Override
    int run(Output output) throws Failed {
        int count = authority.open().revoke(named);
        output.result(Map.of("revoked", count), "Revoked " + count + (count == 1 ? " certificate" : " certificates"));
        return ExitCode.DONE;
    }
}
