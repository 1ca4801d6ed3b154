package org.xinglin.desktop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.kernel.Failure;
import org.xinglin.views.kit.FailureText;
import org.xinglin.views.kit.Texts;

/** Says results on standard output and trouble on standard error, as sentences or, with {@code --json}, a line of JSON each. */
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

    public boolean isJson() {
        return json;
    }

    /** One result: {@code fields} in JSON, {@code sentence} otherwise. */
    public void result(Map<String, ?> fields, String sentence) {
        if (json) {
            out.println(line(fields));
        } else {
            out.println(sentence);
        }
        out.flush();
    }

    /** For a person only: progress and remarks. Standard error, so that results can be piped. */
    public void remark(String sentence) {
        if (!json) {
            err.println(sentence);
        }
    }

    /** Rewrites one line of progress, on a terminal only. */
    public void progress(String sentence) {
        if (!json && Terminal.isThere()) {
            err.print("\r\u001b[K" + sentence);
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
        FailureText.Told text =
                FailureText.tell(failure, Texts.in(Locale.getDefault(Locale.Category.DISPLAY), ZoneId.systemDefault()));
        if (json) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("error", failure.code());
            fields.put("title", text.title());
            fields.put("safe", text.safe());
            fields.put("todo", text.todo());
            out.println(line(fields));
            return;
        }
        err.println(text.title());
        err.println("  " + text.safe());
        err.println("  " + text.todo());
        err.println("  (" + failure.code() + ")");
    }

    private static String line(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result could not be written as JSON", e);
        }
    }
}
