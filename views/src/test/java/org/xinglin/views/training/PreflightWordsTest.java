package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Check;
import org.xinglin.core.training.PreflightFinding.Seen;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.views.kit.Texts;

class PreflightWordsTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH, ZoneOffset.UTC);

    private final PreflightWords words = new PreflightWords(ENGLISH);

    private static PreflightFinding example(Seen seen) {
        return switch (seen) {
            case TROUBLE ->
                PreflightFinding.trouble(
                        Check.CERTIFICATE, new Failure.Untrusted(Failure.Distrust.EXPIRED, "it expired"));
            case CERTIFICATE_VALID, CERTIFICATE_ENDS_SOON ->
                PreflightFinding.of(Check.CERTIFICATE, Verdict.OK, seen, "29", "2026-12-20T09:30:00Z");
            case DISK_FREE, DISK_LOW, DISK_SHORT ->
                PreflightFinding.of(Check.DISK, Verdict.OK, seen, "3221225472", "8589934592");
            case ACCOUNT_REGISTERED -> PreflightFinding.of(Check.CHAIN, Verdict.OK, seen, "0xab", "hospital");
            default -> PreflightFinding.of(Check.NAME, Verdict.OK, seen, "first", "second");
        };
    }

    @Test
    void everythingThatCanBeSeenIsSaidInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            PreflightWords said = new PreflightWords(Texts.in(locale, ZoneOffset.UTC));
            for (Seen seen : Seen.values()) {
                PreflightFinding finding = example(seen);
                assertThat(said.seen(finding)).as(seen.name()).isNotBlank().doesNotContain("{");
                assertThat(said.toDo(finding).isPresent())
                        .as(seen.name())
                        .isEqualTo(seen.hasToDo() || seen == Seen.TROUBLE);
            }
            Arrays.stream(Check.values())
                    .forEach(check -> assertThat(said.check(check)).isNotBlank());
            Arrays.stream(Verdict.values())
                    .forEach(verdict -> assertThat(said.verdict(verdict)).isNotBlank());
        }
    }

    @Test
    void daysAndBytesAreNumbersAPersonReads() {
        assertThat(words.seen(example(Seen.CERTIFICATE_VALID))).contains("29 days left", "2026");
        assertThat(words.daysLeft(List.of(example(Seen.TLS_SPOKEN), example(Seen.CERTIFICATE_VALID))))
                .contains("Certificate: 29 days left");
        assertThat(words.seen(example(Seen.DISK_SHORT)))
                .contains(ENGLISH.formats().bytes(8_589_934_592L))
                .doesNotContain("8589934592");
    }

    @Test
    void theFirstThatFailedIsNamed() {
        PreflightFinding fine = PreflightFinding.of(Check.NAME, Verdict.OK, Seen.NAME_KNOWN, "edge", "10.0.0.1");
        PreflightFinding silent = PreflightFinding.of(Check.PORT, Verdict.FAILED, Seen.PORT_SILENT, "7050", "edge");
        PreflightFinding soon = PreflightFinding.of(Check.DISK, Verdict.WARNING, Seen.DISK_LOW, "1024");
        assertThat(words.summary(List.of(fine, silent, soon))).contains("Port", "7050 of edge does not answer");
        assertThat(words.summary(List.of(fine, soon))).contains("1 of 2 checks");
        assertThat(words.summary(List.of(fine))).contains("All 1 checks");
    }
}
