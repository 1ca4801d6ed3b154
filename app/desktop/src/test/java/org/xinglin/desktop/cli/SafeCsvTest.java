package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void nothingIsTakenForAFormula(String cell) {
        assertThat(SafeCsv.line(List.of(cell))).startsWith("\"'").endsWith("\"\r\n");
    }

    @Test
    void quotesCommasAndLineEndsStayInTheirCell() {
        assertThat(SafeCsv.line(List.of("a\"b", "c,d", "e\nf", ""))).isEqualTo("\"a\"\"b\",\"c,d\",\"e\nf\",\"\"\r\n");
    }
}
