package org.xinglin.desktop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.kernel.Failure;
import org.xinglin.views.kit.FailureText;
import org.xinglin.views.kit.Texts;

/**
 * Says results on standard output and trouble on standard error, as sentences or, with {@code --json}, a line of JSON each.
 * The one door to the terminal: a sentence that quotes somebody stays one line, whatever she wrote into her name.
 */
public final class Output {
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    public Output(PrintStream out, PrintStream err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** The words of the terminal's language. */
    public Texts texts() {
        return Texts.in(Locale.getDefault(Locale.Category.DISPLAY), ZoneId.systemDefault());
    }

    public boolean isJson() {
        return json;
    }

    /** One result: {@code fields} in JSON, {@code sentence} on one line otherwise. */
    public void result(Map<String, ?> fields, String sentence) {
        result(fields, List.of(sentence));
    }

    /** One result: {@code fields} in JSON, otherwise these lines and no others. */
    public void result(Map<String, ?> fields, List<String> lines) {
        if (json) {
            out.println(line(fields));
        } else {
            lines.forEach(line -> out.println(PrintedText.line(line)));
        }
        out.flush();
    }

    /** For a person only: progress and remarks. Standard error, so that results can be piped. */
    public void remark(String sentence) {
        remark(List.of(sentence));
    }

    public void remark(List<String> lines) {
        if (!json) {
            lines.forEach(this::trouble);
        }
    }

    /** Rewrites one line of progress, on a terminal only. */
    public void progress(String sentence) {
        if (!json && Terminal.isThere()) {
            err.print("\r\u001b[K" + PrintedText.line(sentence));
            err.flush();
        }
    }

    public void endProgress() {
        if (!json && Terminal.isThere()) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** What happened, what is safe, what to do, and the code to quote. */
    public void failure(Failure failure) {
        FailureText.Told text = FailureText.tell(failure, texts());
        if (json) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("error", failure.code());
            fields.put("title", text.title());
            fields.put("safe", text.safe());
            fields.put("todo", text.todo());
            out.println(line(fields));
            return;
        }
        trouble(text.title());
        trouble("  " + text.safe());
        trouble("  " + text.todo());
        trouble("  (" + failure.code() + ")");
    }

    private void trouble(String line) {
        err.println(PrintedText.line(line));
    }

    private static String line(Object value) {
        try {
            return PrintedText.json(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result could not be written as JSON", e);
        }
    }
}
