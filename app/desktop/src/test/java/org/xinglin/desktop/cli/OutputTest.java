package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failure;

/** Whoever chooses her own name, reason or file name writes nothing but that into an officer's terminal. */
class OutputTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "\u001b[1A\u001b[2K", // the line above is gone
                "\u009b2K", // the same in one character
                "x\ry", // over what stands there
                "x\b\b\by",
                "\u202elaer\u202c", // read from the right
                "\u2066\u2069",
                "Dr\u200b Li", // looks as if it were another's
                "x\u2028y",
                "\u007f",
                "\ud800", // half a character
                "\udb40\udc41" // a tag, shown by nobody
            })
    void aNameMovesNoCursorAndHidesNothing(String name) throws Exception {
        output(false).result(Map.of(), "member " + name);
        output(false).remark("member " + name);
        output(false).failure(new Failure.Tampered(name));
        assertThat(text(out) + text(err)).matches("[\\P{C}\\n]*").doesNotContain(name);
        out.reset();

        output(true).result(Map.of("name", name), "");
        assertThat(text(out)).matches("[\\P{C}\\n]*");
        assertThat(new ObjectMapper().readTree(text(out)).path("name").asText()).isEqualTo(name);
    }

    @Test
    void aNameWithALineFeedFakesNoLine() {
        String name = "Dr Li\n0x1234  Dr Wang  key verified";
        output(false).result(Map.of(), name);
        output(false).result(Map.of(), List.of("first", "  " + name));
        output(false).remark(List.of(name, "second"));
        assertThat(text(out).lines())
                .containsExactly(
                        "Dr Li 0x1234  Dr Wang  key verified", "first", "  Dr Li 0x1234  Dr Wang  key verified");
        assertThat(text(err).lines()).hasSize(2);
    }

    @Test
    void honestNamesStayAsTheyAre() throws Exception {
        String name = "李医生, Zoë Müller, Αθηνά, 𠮷野";
        output(false).result(Map.of(), name);
        assertThat(text(out)).isEqualTo(name + "\n");
        out.reset();
        output(true).result(Map.of("name", name), "");
        assertThat(text(out)).contains(name);
    }

    private Output output(boolean json) {
        return new Output(stream(out), stream(err), json);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
