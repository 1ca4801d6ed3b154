package org.xinglin.learning.data.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.SourceFile;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.TaskSpecException;

/** A file with a task's specification, or with its {@code dataset} section alone as the assistant writes it. */
public final class DatasetFile {
    private static final long MOST_BYTES = 1 << 24;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DatasetFile() {}

    /** @throws Failed Invalid FILE_MISSING, NOT_A_FILE, FILE_UNREADABLE, BAD_TASK, which names the field */
    public static DatasetSpec read(Path file) throws Failed {
        SourceFile source = SourceFile.at(file);
        if (source.bytes() > MOST_BYTES) {
            throw bad(source.name(), "is larger than a specification can be");
        }
        try {
            return parsed(Files.readString(source.path(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }

    /**
     * The {@code dataset} section of a task's specification, or the section alone.
     *
     * @throws Failed Invalid BAD_TASK, which names the field
     */
    public static DatasetSpec parsed(String text) throws Failed {
        try {
            JsonNode tree = JSON.readTree(text);
            return DatasetSpec.parse(tree.has("dataset") ? tree.get("dataset") : tree);
        } catch (JsonProcessingException e) {
            String place = "line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr();
            throw new Failed(new Failure.Invalid(Problem.BAD_TASK, place, "is not JSON"), e);
        } catch (TaskSpecException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TASK, e.field(), String.valueOf(e.getMessage())), e);
        }
    }

    private static Failed bad(String name, String detail) {
        return new Failed(new Failure.Invalid(Problem.BAD_TASK, name, detail));
    }
}
