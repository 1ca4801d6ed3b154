package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Severity;
import org.xinglin.core.storage.Finding.Side;

class DoctorTextTest {
    @ParameterizedTest
    @EnumSource(Side.class)
    void everySideIsToldInBothLanguages(Side side) {
        for (Severity severity : Severity.values()) {
            Finding finding = new Finding(side, severity, List.of("a fact"));
            String english = String.join("\n", new DoctorText(Locale.GERMANY).tell(finding));
            String chinese = String.join("\n", new DoctorText(Locale.SIMPLIFIED_CHINESE).tell(finding));
            assertThat(english).contains("a fact").isNotEqualTo(chinese);
            assertThat(chinese).matches("(?s).*\\p{IsHan}.*");
            assertThat(english.contains("mend: ")).isEqualTo(finding.isTrouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zh"})
    void bothLanguagesHaveTheSameTexts(String language) {
        ResourceBundle.Control own =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String name = "org.xinglin.desktop.cli.doctor";
        assertThat(ResourceBundle.getBundle(name, Locale.of(language), own).keySet())
                .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT, own).keySet())
                .hasSize(5 + 2 + 3 + 4 * Side.values().length);
    }
}
