package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The people who may unlock this console. */
@Command(
        name = "operator",
        mixinStandardHelpOptions = true,
        description = {
            "The people who may unlock this console, each with a password or token of their own.",
            "An administrator does everything, an operator works with records, access and training,"
                    + " an auditor reads the log, verifies and proves."
        },
        subcommands = {
            OperatorCommand.ListThem.class,
            OperatorAddCommand.class,
            OperatorCommand.Disable.class,
            OperatorCommand.Enable.class,
            OperatorCommand.Role.class,
            OperatorPasswordCommand.class
        })
final class OperatorCommand {

    /** Lists them. */
    @Command(name = "list", description = "Lists the operators with their roles, and who is disabled.")
    static final class ListThem extends HomeCommand {
        @Override
        int run(Session session, Output output) throws Failed {
            for (OperatorEntry entry : session.operators().list().list()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("name", entry.name());
                fields.put("role", entry.role().word());
                fields.put("disabled", entry.disabled());
                fields.put("means", entry.means().name().toLowerCase(Locale.ROOT));
                String state = entry.disabled() ? "  (disabled)" : "";
                output.result(
                        fields,
                        String.format(
                                Locale.ROOT,
                                "%-13s  %-8s  %s%s",
                                entry.role().word(),
                                fields.get("means"),
                                entry.name(),
                                state));
            }
            return ExitCode.DONE;
        }
    }

    /** Names one operator, and says that something was done to them. */
    abstract static class OfOne extends HomeCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "The operator's name; case does not matter.")
        String name = "";

        final int told(Output output, String done, String sentence) {
            output.result(Map.of("name", name, "done", done), sentence);
            return ExitCode.DONE;
        }
    }

    /** Disables one. */
    @Command(
            name = "disable",
            description = {
                "Lets an operator unlock no longer. Nobody disables himself, and not the last administrator.",
                "Follow it with “xinglin vault rotate”: then an old copy of the vault's key opens nothing new."
            })
    static final class Disable extends OfOne {
        @Override
        int run(Session session, Output output) throws Failed {
            session.operators().disable().disable(name);
            return told(output, "disabled", name + " can not unlock this console any longer.");
        }
    }

    /** Enables one. */
    @Command(name = "enable", description = "Lets a disabled operator unlock again, with the password from before.")
    static final class Enable extends OfOne {
        @Override
        int run(Session session, Output output) throws Failed {
            session.operators().enable().enable(name);
            return told(output, "enabled", name + " can unlock this console again.");
        }
    }

    /** Gives one another role. */
    @Command(name = "role", description = "Gives an operator another role, from the next time they unlock.")
    static final class Role extends OfOne {
        @Parameters(index = "1", paramLabel = "ROLE", description = "administrator, operator or auditor.")
        private OperatorRole role = OperatorRole.OPERATOR;

        @Override
        int run(Session session, Output output) throws Failed {
            session.operators().changeRole().change(name, role);
            return told(output, role.word(), name + " is " + role.word() + " from the next time they unlock.");
        }
    }
}
