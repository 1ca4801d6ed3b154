package org.xinglin.desktop.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.ChangePassword;
import org.xinglin.core.operators.OperatorName;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a password. */
@Command(
        name = "password",
        description = {
            "Changes your own password, or, for an administrator, that of somebody who forgot theirs.",
            "Whoever has a token changes its PIN with the token's own tools."
        })
final class OperatorPasswordCommand extends HomeCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Whose. Default: your own.")
    @Nullable
    private String name;

    @Option(
            names = "--instead-of-token",
            description = "For an administrator: NAME lost the token, and a password takes its place.")
    private boolean insteadOfToken;

    @Mixin
    private final NewPassword password = new NewPassword();

    @Override
    int run(Session session, Output output) throws Failed {
        String own = session.audit().guard().operator().name();
        String whose = name == null ? own : name;
        ChangePassword change = session.operators().changePassword();
        boolean isOwn = OperatorName.folded(whose).equals(OperatorName.folded(own));
        try (Secret fresh = password.chosen(whose)) {
            if (insteadOfToken) {
                change.insteadOfToken(whose, fresh);
            } else if (isOwn) {
                try (Secret current = options.password("Present password of " + own)) {
                    change.changeOwn(current, fresh);
                }
            } else {
                change.reset(whose, fresh);
            }
        }
        output.result(Map.of("name", whose, "done", "password"), "The password of " + whose + " was changed.");
        return ExitCode.DONE;
    }
}
