package org.xinglin.views.training;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Check;
import org.xinglin.core.training.PreflightFinding.Seen;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.views.kit.FailureText;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Texts;

/** Says what the checks before a training found and what to do; the same on the page and on the command line. */
public final class PreflightWords {
    private static final String STEM = "training.preflight.";

    private final Texts texts;

    public PreflightWords(Texts texts) {
        this.texts = texts;
    }

    public String check(Check check) {
        return texts.of(STEM + "check." + check.word());
    }

    public String verdict(Verdict verdict) {
        return texts.of(STEM + "verdict." + verdict.word());
    }

    /** What was found. */
    public String seen(PreflightFinding finding) {
        if (finding.failure().isPresent()) {
            return told(finding.failure().get()).title();
        }
        return texts.of(STEM + "seen." + finding.seen().word(), facts(finding));
    }

    /** Empty when there is nothing to do. */
    public Optional<String> toDo(PreflightFinding finding) {
        if (finding.failure().isPresent()) {
            return Optional.of(told(finding.failure().get()).todo());
        }
        return finding.seen().hasToDo()
                ? Optional.of(texts.of(STEM + "seen." + finding.seen().word() + ".todo"))
                : Optional.empty();
    }

    /** Behind the word that says so. */
    public String toDoLine(String toDo) {
        return texts.of(STEM + "to-do", toDo);
    }

    private FailureText.Told told(Failure failure) {
        return FailureText.tell(failure, texts);
    }

    private Object[] facts(PreflightFinding finding) {
        List<String> facts = finding.facts();
        return switch (finding.seen()) {
            case CERTIFICATE_VALID, CERTIFICATE_ENDS_SOON -> new Object[] {facts.getFirst(), instant(facts.getLast())};
            case DISK_FREE, DISK_LOW, DISK_SHORT ->
                facts.stream()
                        .map(bytes -> new Message.Bytes(Long.parseLong(bytes)))
                        .toArray();
            case ACCOUNT_REGISTERED -> new Object[] {facts.getFirst(), texts.of("role." + facts.getLast())};
            default -> facts.toArray();
        };
    }

    private static Object instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return text; // then it is shown as it came
        }
    }

    /** All of it in a sentence. */
    public String summary(List<PreflightFinding> findings) {
        Optional<PreflightFinding> failed = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .findFirst();
        long warned = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.WARNING)
                .count();
        if (failed.isPresent()) {
            return texts.of(STEM + "first-failed", check(failed.get().check()), seen(failed.get()));
        }
        return warned == 0
                ? texts.of(STEM + "all-well", findings.size())
                : texts.of(STEM + "warned", warned, findings.size());
    }

    /** Of the certificate; empty when none was seen. */
    public Optional<String> daysLeft(List<PreflightFinding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.seen() == Seen.CERTIFICATE_VALID || finding.seen() == Seen.CERTIFICATE_ENDS_SOON)
                .map(finding -> texts.of(STEM + "days", finding.facts().getFirst()))
                .findFirst();
    }
}
