package org.xinglin.desktop.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchProgress;
import org.xinglin.core.records.Pause;
import org.xinglin.core.session.Session;

/** Runs a batch on the command line and tells of it. */
final class BatchRun {
    private final Session session;
    private final Output output;

    BatchRun(Session session, Output output) {
        this.session = session;
        this.output = output;
    }

    /** @param report where what became of each file goes; also when the run is stopped @return the exit code */
    int run(long batch, @Nullable Path report) throws Failed {
        return Interruption.stoppable(output, (total, done) -> {}, progress -> {
            try {
                return ran(batch, progress);
            } catch (Failed failed) {
                output.endProgress();
                output.remark(halfway(session.records().batch().find(batch)));
                throw failed;
            } finally {
                if (report != null) {
                    write(session.records().batch().items(batch), report);
                }
            }
        });
    }

    private int ran(long batch, Progress progress) throws Failed {
        long before = session.records().batch().find(batch).in(BatchItem.State.PUBLISHED);
        Instant begun = Instant.now();
        Batch end = session.records().batch().run(batch, new Pause(), progress, now -> output.progress(sentence(now)));
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        output.endProgress();
        tell(end, end.in(BatchItem.State.PUBLISHED) - before, seconds);
        return end.in(BatchItem.State.FAILED) == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String halfway(Batch now) {
        long ended =
                now.in(BatchItem.State.PUBLISHED) + now.in(BatchItem.State.FAILED) + now.in(BatchItem.State.SKIPPED);
        return sentence(now) + ". What is published stays; the other " + (now.total() - ended)
                + " go on with: xinglin record protect --resume " + now.number();
    }

    private void tell(Batch end, long fresh, double seconds) {
        for (BatchItem item : session.records().batch().items(end.number())) {
            if (item.state() == BatchItem.State.FAILED || item.state() == BatchItem.State.SKIPPED) {
                output.remark(item.state().word() + " (" + item.reason() + "): "
                        + item.source().locator());
            } else if (output.isJson()) {
                item.record()
                        .flatMap(id -> session.records().catalogue().find(id))
                        .ifPresent(record -> output.result(RecordFields.of(record), ""));
            }
        }
        Map<String, Object> fields = fields(end);
        fields.put("seconds", seconds);
        output.result(
                fields,
                sentence(end)
                        + String.format(
                                Locale.ROOT,
                                "; %d now in %.1f s, %.0f a second",
                                fresh,
                                seconds,
                                seconds > 0 ? fresh / seconds : 0));
    }

    static Map<String, Object> fields(Batch batch) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("batch", batch.number());
        fields.put("label", batch.label());
        fields.put("begunAt", batch.begunAt().toString());
        for (BatchItem.State state : BatchItem.State.values()) {
            fields.put(state.word(), batch.in(state));
        }
        return fields;
    }

    static String sentence(Batch batch) {
        return String.format(
                Locale.ROOT,
                "Batch %d, %s: %d of %d published, %d failed, %d skipped",
                batch.number(),
                batch.label(),
                batch.in(BatchItem.State.PUBLISHED),
                batch.total(),
                batch.in(BatchItem.State.FAILED),
                batch.in(BatchItem.State.SKIPPED));
    }

    private static String sentence(BatchProgress now) {
        String left = now.left()
                .map(duration ->
                        String.format(Locale.ROOT, ", %d:%02d left", duration.toMinutes(), duration.toSecondsPart()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%d of %d files, %.0f a second%s, %d failed",
                now.done(),
                now.total(),
                now.rate(),
                left,
                now.failed());
    }

    private static void write(List<BatchItem> items, Path report) throws Failed {
        try (Writer out = Files.newBufferedWriter(report, StandardCharsets.UTF_8)) {
            out.write(SafeCsv.line(List.of("number", "file", "title", "bytes", "state", "reason", "record")));
            for (BatchItem item : items) {
                out.write(SafeCsv.line(List.of(
                        String.valueOf(item.position() + 1),
                        item.source().locator(),
                        item.title(),
                        String.valueOf(item.source().bytes()),
                        item.state().word(),
                        item.reason(),
                        item.record().map(RecordId::toString).orElse(""))));
            }
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, report.toString(), ""), e);
        }
    }
}
