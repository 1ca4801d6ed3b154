package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinglin.core.audit.VerifyAudit.Verdict;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Goes through the whole log. */
@Command(
        name = "verify",
        description = {
            "Recomputes every hash of the log and compares every head that stands on the chain.",
            "Exit codes: 0 whole, 4 altered (the first broken entry is named), 5 the chain does not answer."
        })
final class AuditVerifyCommand extends HomeCommand {
    private static final int SHOWN = 20;

    @Override
    int run(Session session, Output output) throws Failed {
        Verdict verdict = session.audit().verify().verify();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("whole", verdict.isWhole());
        fields.put("entries", verdict.entries());
        fields.put("anchored", verdict.anchored());
        verdict.firstBroken().ifPresent(number -> fields.put("firstBroken", number));
        verdict.firstStray().ifPresent(number -> fields.put("firstStray", number));
        fields.put("lostWithRestore", verdict.lost());
        fields.put("unfinished", verdict.unfinished());
        output.result(fields, sentence(verdict));
        if (verdict.lost() > 0) {
            output.remark(
                    verdict.lost() + " heads on the chain are of entries that were written after the backup from which"
                            + " this home was restored: they are lost. The log names who restored it, and when.");
        }
        if (!verdict.unfinished().isEmpty()) {
            output.remark("Begun, and no end was written: entries " + shown(verdict.unfinished())
                    + ". They are under way, or the console was stopped in the middle: look at what they name.");
        }
        if (!verdict.isWhole()) {
            output.remark("Delete nothing. Keep a copy of this home and tell the data protection officer.");
        }
        return verdict.isWhole() ? ExitCode.DONE : ExitCode.TAMPERED;
    }

    private static String shown(List<Long> numbers) {
        String first = numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > SHOWN ? first + " and " + (numbers.size() - SHOWN) + " more" : first;
    }

    private static String sentence(Verdict verdict) {
        if (verdict.firstBroken().isPresent()) {
            return "Entry " + verdict.firstBroken().getAsLong() + " was altered or removed; the " + verdict.entries()
                    + " before it are as they were written.";
        }
        if (verdict.firstStray().isPresent()) {
            return "The log no longer agrees with the head of entry "
                    + verdict.firstStray().getAsLong() + " that stands on the chain.";
        }
        return "The log is whole: " + verdict.entries() + " entries, " + verdict.anchored()
                + " heads on the chain agree.";
    }
}
