package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.GrantPreview;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Terms;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets members or a role read records. */
@Command(
        name = "grant",
        description = {
            "Lets members or a whole role read records: seals each record's key for each of them and writes the grants on"
                    + " the chain, a hundred a transaction.",
            "access grant RECORD MEMBER...; or with --patient, --category, --selection or --records: access grant"
                    + " MEMBER... Instead of members: --role. Ordering the same again does what is left."
        })
final class AccessGrantCommand extends SendingCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "RECORD|MEMBER",
            description = "A record id of this home, then members by account (0x...) or name.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private ScopeOptions many = new ScopeOptions();

    @Option(names = "--role", paramLabel = "ROLE", description = "Every member of this role, also one admitted later.")
    @Nullable
    private String role;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day (2026-12-31) or an instant (2026-12-31T12:00:00Z). Default: no end.")
    @Nullable
    private String until;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "treatment, research, billing, quality, patient-request or legal; public on the chain."
                    + " Default: ${DEFAULT-VALUE}.")
    private String purpose = "treatment";

    @Override
    int run(Session session, Output output) throws Failed {
        GrantOrder order = order(session);
        AccessDesk desk = session.access().desk();
        if (session.chain().sending().approvals().isDryRun()) {
            GrantPreview preview = desk.preview().preview(order);
            GrantWords.tell(preview, output);
            if (!preview.secondOperator().isEmpty() || preview.transactions() == 0) {
                return ExitCode.DONE;
            }
        }
        GrantReport report = Interruption.stoppable(
                output,
                (total, done) -> output.progress(done + " of " + total + " written"),
                progress -> desk.grant().grant(order, progress));
        output.endProgress();
        GrantWords.tell(report, output);
        return report.stopped().isEmpty()
                ? ExitCode.DONE
                : ExitCode.of(report.stopped().get());
    }

    private GrantOrder order(Session session) throws Failed {
        Terms terms = Terms.of(Arguments.until(until), AccessWords.purpose(purpose));
        Optional<RecordScope> scope = many.scope();
        List<String> names = new ArrayList<>(words);
        if (scope.isEmpty()) {
            if (names.isEmpty()) {
                throw new UsageException("Say which record, or use --patient, --category, --selection or --records.");
            }
            scope = Optional.of(new RecordScope.One(Arguments.recordId(names.removeFirst())));
        }
        if ((role == null) == names.isEmpty()) {
            throw new UsageException("Say who: one or more members, or --role.");
        }
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(session.access().find().find(name));
        }
        Grantees who = role == null ? new Grantees.Members(members) : new Grantees.OfRole(AccessWords.role(role));
        return new GrantOrder(who, scope.get(), terms);
    }
}
