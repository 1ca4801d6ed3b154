package org.xinglin.federation.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.compression.Compression;
import org.xinglin.federation.compression.Compressions;
import org.xinglin.federation.compression.Remark;
import org.xinglin.federation.compression.Surroundings;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;

/**
 * A training task, checked.
 *
 * @param led by which task above; empty for a task that stands for itself
 * @param canonical the specification as JSON with its fields in order: what the digest is over
 */
public record TaskSpec(
        String name,
        ModelSpec model,
        DatasetSpec dataset,
        Named algorithm,
        LocalSpec local,
        PrivacySpec privacy,
        Optional<Named> compression,
        Named selection,
        RoundSpec rounds,
        Optional<TargetSpec> target,
        Optional<LedSpec> led,
        long seed,
        String canonical) {
    public static final String WEIGHTS = "weights";
    public static final String BIAS = "bias";

    /** Strict: an unknown, missing or ill-valued field is named, and so are choices that do not go together. */
    public static TaskSpec parse(String json) throws TaskSpecException {
        return new TaskSpecReader(json).read();
    }

    /** Each field by itself as strictly, but not whether the choices go together: for whoever still changes them, never to train. */
    public static TaskSpec draft(String json) throws TaskSpecException {
        return new TaskSpecReader(json).draft();
    }

    /** SHA-256 of the canonical form; also the task's id. */
    public TaskId id() {
        try {
            return TaskId.of(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Where the model's vectors lie. */
    public Layout layout() {
        return Layout.of(model.lengths(dataset.featureNames().size()));
    }

    /** Where training begins: what the specification says, or zeros for a regression, or drawn from its seed. */
    public NamedVectors initialModel() {
        Map<String, float[]> vectors =
                new LinkedHashMap<>(new ModelShape(model, dataset.featureNames().size()).initial(seed));
        vectors.putAll(model.start());
        return NamedVectors.of(vectors);
    }

    /**
     * What there is to say of the compression beside the other choices; empty without one.
     *
     * @throws IllegalArgumentException when there is no such compression or rule, which a task that was parsed never has
     */
    public Set<Remark> remarks() {
        if (compression.isEmpty()) {
            return Set.of();
        }
        Named chosen = compression.get();
        Compression made = Compressions.of(chosen.name(), chosen.settings());
        return new Surroundings(
                        privacy.secure().isPresent(),
                        privacy.isFor(PrivacySpec.Scope.RECORD),
                        privacy.isFor(PrivacySpec.Scope.CLIENT),
                        Rules.of(algorithm.name(), algorithm.settings()).needsSingleUpdates(),
                        layout().size())
                .remarksOn(made);
    }
}
