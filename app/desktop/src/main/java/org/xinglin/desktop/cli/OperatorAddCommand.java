package org.xinglin.desktop.cli;

import org.jspecify.annotations.Nullable;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.core.session.Session;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets another person unlock this console. */
@Command(
        name = "add",
        description = {
            "Lets another person unlock this console, by a password or by a PKCS#11 token.",
            "With a token, a key is made on it that never leaves it, and the person types the token's PIN."
        })
final class OperatorAddCommand extends OperatorCommand.OfOne {
    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "administrator, operator or auditor. Default: ${DEFAULT-VALUE}.")
    private OperatorRole role = OperatorRole.OPERATOR;

    @Mixin
    private final NewPassword password = new NewPassword();

    @ArgGroup(exclusive = false)
    @Nullable
    private Token token;

    /** Both or neither. */
    static final class Token {
        @Option(
                names = "--token",
                required = true,
                paramLabel = "LIBRARY",
                description = "The token's PKCS#11 library, such as /usr/lib/softhsm/libsofthsm2.so.")
        private String library = "";

        @Option(names = "--slot-label", required = true, paramLabel = "LABEL", description = "The token's label.")
        private String label = "";
    }

    @Override
    int run(Session session, Output output) throws Failed {
        if (token == null) {
            try (Secret chosen = password.chosen(name)) {
                session.operators().add().add(name, role, chosen);
            }
        } else {
            try (Secret pin = password.pin(name)) {
                session.operators().add().addWithToken(name, role, new TokenPlace(token.library, token.label), pin);
            }
        }
        return told(output, role.word(), name + " can unlock this console as " + role.word() + ".");
    }
}
