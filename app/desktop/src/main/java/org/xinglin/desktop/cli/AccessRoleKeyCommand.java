package org.xinglin.desktop.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.access.EnrolRoleKey.Enrolment;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enters, renews or withdraws this home's role key. */
@Command(
        name = "role-key",
        description = {
            "Enters this home's role key on the chain, with which its member can prove to be one of those a role admits"
                    + " without saying which. Others can hide behind it, too.",
            "Doing it again changes nothing."
        })
final class AccessRoleKeyCommand extends SendingCommand {
    @Option(
            names = "--renew",
            description = "Enters another key. It holds from the next day (UTC) on, the present one until then.")
    private boolean renew;

    @Option(
            names = "--withdraw",
            description = "Takes the key away at once, as when somebody else may know it. Another one that is entered"
                    + " afterwards holds from the next day (UTC) on.")
    private boolean withdraw;

    @Override
    int run(Session session, Output output) throws Failed {
        if (renew && withdraw) {
            throw new UsageException("Either --renew or --withdraw.");
        }
        Session.Roles roles = RoleChoice.of(session);
        return withdraw ? withdrawn(session, roles, output) : entered(session, roles, output);
    }

    private static int withdrawn(Session session, Session.Roles roles, Output output) throws Failed {
        Digest transaction = roles.withdraw().withdraw();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", session.account().text());
        fields.put("transaction", transaction.hex());
        output.result(fields, "There is no role key any more. Transaction " + transaction);
        return ExitCode.DONE;
    }

    private int entered(Session session, Session.Roles roles, Output output) throws Failed {
        Enrolment enrolment = roles.enrol().enrol(renew);
        LocalDate since = LocalDate.ofEpochDay(enrolment.since());
        String transaction = enrolment.transaction().map(Digest::hex).orElse("");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", session.account().text());
        fields.put("x", enrolment.key().x().toString());
        fields.put("y", enrolment.key().y().toString());
        fields.put("since", since.toString());
        fields.put("transaction", transaction);
        String news = transaction.isEmpty() ? "was entered before" : "is entered in transaction " + transaction;
        output.result(fields, "The role key " + news + ". It holds from " + since + " (UTC) on.");
        return ExitCode.DONE;
    }
}
