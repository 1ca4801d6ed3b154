package org.xinglin.federation.task;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads how rounds are held: fields of the specification itself. */
final class RoundReader {
    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_PARTICIPANTS = 1_000;
    private static final int DAY = 86_400;
    private static final int MOST_SECONDS = 30 * DAY;

    private RoundReader() {}

    static RoundSpec read(JsonFields root) throws TaskSpecException {
        int least = root.integer("minParticipants", 1, MOST_PARTICIPANTS);
        return new RoundSpec(
                root.integer("rounds", 1, MOST_ROUNDS),
                least,
                root.integer("startParticipants", least, MOST_PARTICIPANTS, least),
                root.number("quorum", 0, 1, 1),
                root.has("roundDeadlineSeconds")
                        ? Optional.of(Duration.ofSeconds(root.integer("roundDeadlineSeconds", 1, MOST_SECONDS)))
                        : Optional.empty(),
                Duration.ofSeconds(root.integer("joinDeadlineSeconds", 1, MOST_SECONDS, DAY)),
                buffer(root));
    }

    private static Optional<RoundSpec.Buffer> buffer(JsonFields root) throws TaskSpecException {
        if (!root.has("asynchronous")) {
            return Optional.empty();
        }
        JsonFields fields =
                JsonFields.of(root.required("asynchronous"), "asynchronous", Set.of("buffer", "stalenessExponent"));
        return Optional.of(new RoundSpec.Buffer(
                fields.integer("buffer", 1, MOST_PARTICIPANTS), fields.within("stalenessExponent", 0, 10, 0.5)));
    }
}
