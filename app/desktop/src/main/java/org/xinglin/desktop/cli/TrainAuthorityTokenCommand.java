package org.xinglin.desktop.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a token by which a hospital enrols once. */
@Command(
        name = "token",
        description =
                "Makes a token by which a hospital enrols once; it also tells the hospital which authority is the right one.")
final class TrainAuthorityTokenCommand extends ToolCommand {
    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Mixin
    private final TokenOptions token = new TokenOptions();

    @Option(
            names = "--account",
            paramLabel = "ADDRESS",
            description =
                    "The hospital's account on the chain: nobody else can use the token. Default: whoever holds it.")
    private @Nullable String account;

    @Override
    int run(Output output) throws Failed {
        try {
            token.hand(authority.open().newToken(Optional.ofNullable(account), token.validity()), output);
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
