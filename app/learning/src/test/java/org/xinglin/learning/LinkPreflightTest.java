package org.xinglin.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.training.PreflightFinding.Seen;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.core.training.TaskClash;
import org.xinglin.federation.task.Clash;
import org.xinglin.federation.trust.Observation;

class LinkPreflightTest {
    private static final long MEBIBYTE = 1L << 20;

    @ParameterizedTest
    @CsvSource({"100000, DISK_FREE, OK", "8192, DISK_FREE, OK", "8191, DISK_LOW, WARNING", "2047, DISK_SHORT, FAILED"})
    void theDiskHasRoomOrNot(long mebibytes, Seen seen, Verdict verdict) {
        var finding = LinkPreflight.disk(mebibytes * MEBIBYTE);
        assertThat(finding.seen()).isEqualTo(seen);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.facts().getFirst()).isEqualTo(Long.toString(mebibytes * MEBIBYTE));
    }

    /** The console takes over the federation's names: one that it lacks would fail in a person's hands. */
    @Test
    void everythingThatTheFederationNamesHasANameHere() {
        assertThat(Arrays.stream(Observation.values())
                        .filter(seen -> seen != Observation.DISTRUSTED)
                        .map(seen -> Seen.valueOf(seen.name())))
                .doesNotContainNull();
        assertThat(Arrays.stream(Clash.values()).map(clash -> TaskClash.valueOf(clash.name())))
                .containsExactly(TaskClash.values());
    }
}
