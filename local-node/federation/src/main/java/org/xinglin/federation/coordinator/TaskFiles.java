package org.xinglin.federation.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.task.TaskState;

/** Tasks as files: a folder a task, the model first, then the record that names it, each replaced atomically. */
final class TaskFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;

    TaskFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void write(TaskRecord record) throws IOException {
        Path home = Files.createDirectories(home(record.spec().id()));
        String model = model(record.closed().size());
        if (Files.notExists(home.resolve(model))) {
            replace(home.resolve(model), record.global().toBytes());
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("specification", record.spec().canonical());
        root.put("state", record.state().name());
        root.put("reason", record.reason());
        root.put("model", model);
        root.put("modelDigest", HexFormat.of().formatHex(record.global().digest()));
        root.set("closed", JSON.valueToTree(record.closed()));
        replace(home.resolve("task.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }

    private static String model(int rounds) {
        return "model-" + rounds + ".bin";
    }

    /** Oldest first. */
    List<TaskRecord> readAll() throws IOException {
        List<Path> homes;
        try (Stream<Path> all = Files.list(folder)) {
            homes = all.filter(home -> Files.exists(home.resolve("task.json")))
                    .sorted()
                    .toList();
        }
        List<TaskRecord> records = new ArrayList<>();
        for (Path home : homes) {
            records.add(read(home));
        }
        return records;
    }

    private static TaskRecord read(Path home) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(home.resolve("task.json")));
        NamedVectors model = NamedVectors.ofBytes(
                Files.readAllBytes(home.resolve(root.path("model").asText())));
        if (!HexFormat.of()
                .formatHex(model.digest())
                .equals(root.path("modelDigest").asText())) {
            throw new IOException("the model of task " + home.getFileName() + " was altered on disk");
        }
        try {
            return new TaskRecord(
                    TaskSpec.parse(root.path("specification").asText()),
                    TaskState.valueOf(root.path("state").asText()),
                    root.path("reason").asText(),
                    List.of(JSON.treeToValue(root.path("closed"), RoundRecord[].class)),
                    model);
        } catch (TaskSpecException e) {
            throw new IOException("the specification of task " + home.getFileName() + " was altered on disk", e);
        }
    }

    private Path home(TaskId task) {
        return folder.resolve(task.hex());
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
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
    }
}
