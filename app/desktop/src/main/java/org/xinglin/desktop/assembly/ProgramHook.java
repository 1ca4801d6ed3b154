package org.xinglin.desktop.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.AlertHook;

/**
 * Starts a program, without a shell, with the alert as one line of JSON on its standard input. It has ten seconds; what it
 * writes is thrown away, and the console's own environment is kept from it.
 */
final class ProgramHook implements AlertHook {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramHook.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What this console was given: passwords of operators, too. */
    private static final String OURS = "XINGLIN_";

    private final Duration patience;
    private final Map<String, String> environment;

    ProgramHook() {
        this(Duration.ofSeconds(10), System.getenv());
    }

    /** @param environment what the program inherits, but for what is ours */
    ProgramHook(Duration patience, Map<String, String> environment) {
        this.patience = patience;
        this.environment = environment;
    }

    @Override
    public String deliver(List<String> command, Alert alert) {
        try {
            Process program = start(command);
            tell(program, alert);
            return outcome(program);
        } catch (IOException notStarted) {
            LOG.warn("the hook of alert {} could not be started", alert.number(), notStarted);
            return "failed: the program could not be started";
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return "failed: the console was closed meanwhile";
        }
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .keySet()
                .removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith(OURS));
        return builder.start();
    }

    private static void tell(Process program, Alert alert) {
        try (OutputStream input = program.getOutputStream()) {
            input.write((line(alert) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            LOG.debug("the hook did not read alert {}", alert.number(), closed); // its exit code says the rest
        }
    }

    private String outcome(Process program) throws InterruptedException {
        if (!program.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
            return "failed: no end after " + patience.toSeconds() + " s";
        }
        int code = program.exitValue();
        return code == 0 ? "delivered" : "failed: exit code " + code;
    }

    private static String line(Alert alert) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("alert", alert.number());
        fields.put("rule", alert.kind().word());
        fields.put("at", alert.at().toString());
        fields.put("facts", alert.facts());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert could not be written as JSON", e);
        }
    }
}
