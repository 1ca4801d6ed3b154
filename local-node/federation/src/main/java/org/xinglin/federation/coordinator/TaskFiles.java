package org.xinglin.federation.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.task.TaskState;
import org.xinglin.federation.trust.DurableFile;

/** Tasks as files: a folder a task, the model first, then the record that names it, each replaced atomically. */
final class TaskFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TaskFiles.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STOPPED = "stopped-by";
    private static final String ELSEWHERE = "elsewhere";

    private final Path folder;

    TaskFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void write(TaskRecord record) throws IOException {
        Path home = Files.createDirectories(home(record.spec().id()));
        byte[] bytes = StateBytes.of(record.server());
        String digest = HexFormat.of().formatHex(Messages.sha256(bytes));
        String state = state(record.closed().size(), digest);
        if (Files.notExists(home.resolve(state))) {
            replace(home.resolve(state), bytes);
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("specification", record.spec().canonical());
        root.put("state", record.state().name());
        root.put("reason", record.reason());
        root.put("since", record.since().toString());
        root.put("serverState", state);
        root.put("serverStateDigest", digest);
        root.put("manifest", HexFormat.of().formatHex(record.progress().manifest()));
        root.put("statistics", new String(record.statistics(), StandardCharsets.UTF_8));
        root.set("standings", RoundMemory.lines(record.progress().standings()));
        root.set("cohort", JSON.valueToTree(new TreeSet<>(record.progress().cohort())));
        root.put("twice", record.progress().twice());
        root.set("closed", JSON.valueToTree(record.closed()));
        replace(home.resolve("task.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        forgetOthers(home, state);
        Files.deleteIfExists(home.resolve(ELSEWHERE));
    }

    /** The task is another coordinator's now: it is not begun again here, unless it is written again. */
    void leave(TaskId task) throws IOException {
        replace(home(task).resolve(ELSEWHERE), new byte[0]);
    }

    /** Where what was drawn for a task's round lies until the round is closed. */
    Path release(TaskId task) {
        return home(task).resolve("release.bin");
    }

    /** Written down before anybody is told: a task that was stopped does not go on after a restart. */
    void stopping(TaskId task, String who) throws IOException {
        replace(home(task).resolve(STOPPED), who.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a task that nobody stopped. */
    Optional<String> stoppedBy(TaskId task) throws IOException {
        Path file = home(task).resolve(STOPPED);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** States that no record names any more. */
    private static void forgetOthers(Path home, String kept) throws IOException {
        try (DirectoryStream<Path> states = Files.newDirectoryStream(home, "state-*.bin")) {
            for (Path state : states) {
                if (!state.endsWith(kept)) {
                    Files.deleteIfExists(state);
                }
            }
        }
    }

    private static String state(int rounds, String digest) {
        return "state-" + rounds + "-" + digest.substring(0, 16) + ".bin";
    }

    /** Oldest first. */
    List<TaskRecord> readAll() throws IOException {
        List<Path> homes;
        try (Stream<Path> all = Files.list(folder)) {
            homes = all.filter(home -> Files.exists(home.resolve("task.json")))
                    .filter(home -> Files.notExists(home.resolve(ELSEWHERE)))
                    .sorted()
                    .toList();
        }
        List<TaskRecord> records = new ArrayList<>();
        for (Path home : homes) {
            try {
                records.add(read(home));
            } catch (IOException | IllegalArgumentException e) { // the others go on
                LOG.error("the task in {} can not be read and rests until its files are put right", home, e);
            }
        }
        return records;
    }

    private static TaskRecord read(Path home) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(home.resolve("task.json")));
        byte[] state = Files.readAllBytes(home.resolve(root.path("serverState").asText()));
        String digest = HexFormat.of().formatHex(Messages.sha256(state));
        if (!digest.equals(root.path("serverStateDigest").asText())) {
            throw new IOException("the model of task " + home.getFileName() + " was altered on disk");
        }
        try {
            return new TaskRecord(
                    TaskSpec.parse(root.path("specification").asText()),
                    TaskState.valueOf(root.path("state").asText()),
                    root.path("reason").asText(),
                    Instant.parse(root.path("since").asText()),
                    List.of(JSON.treeToValue(root.path("closed"), RoundRecord[].class)),
                    StateBytes.state(state),
                    new TaskRecord.Progress(
                            HexFormat.of().parseHex(root.path("manifest").asText()),
                            root.path("statistics").asText().getBytes(StandardCharsets.UTF_8),
                            RoundMemory.standings(root.path("standings")),
                            Set.of(JSON.treeToValue(root.path("cohort"), String[].class)),
                            root.path("twice").asInt()));
        } catch (TaskSpecException e) {
            throw new IOException("the specification of task " + home.getFileName() + " was altered on disk", e);
        }
    }

    private Path home(TaskId task) {
        return folder.resolve(task.hex());
    }

    static void replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.force(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
    }
}
