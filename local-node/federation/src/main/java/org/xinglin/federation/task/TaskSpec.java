package org.xinglin.federation.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.OptionalDouble;
import org.xinglin.federation.model.NamedVectors;

/**
 * A training task, checked.
 *
 * @param canonical the specification as JSON with its fields in order: what the digest is over
 */
public record TaskSpec(
        String name,
        DatasetSpec dataset,
        int rounds,
        int minParticipants,
        LocalSpec local,
        long seed,
        OptionalDouble targetAccuracy,
        String canonical) {
    public static final String WEIGHTS = "weights";
    public static final String BIAS = "bias";

    /** Strict: an unknown, missing or ill-valued field is named. */
    public static TaskSpec parse(String json) throws TaskSpecException {
        return new TaskSpecReader(json).read();
    }

    /** SHA-256 of the canonical form; also the task's id. */
    public TaskId id() {
        try {
            return TaskId.of(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Where training begins: for logistic regression, zeros. */
    public NamedVectors initialModel() {
        return NamedVectors.of(Map.of(WEIGHTS, new float[dataset.featureNames().size()], BIAS, new float[1]));
    }
}
