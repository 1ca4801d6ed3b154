package org.xinglin.federation.trust;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an authority is made with, once.
 *
 * @param consortium stands as organisation in every certificate
 * @param participants how long a participant's certificate is valid; it renews itself before
 */
public record AuthorityPlan(String consortium, Duration participants) {
    /** Short enough that a lost key is of little use, long enough for a holiday. */
    public static final Duration USUAL = Duration.ofDays(30);

    private static final int LONGEST_NAME = 64; // RFC 5280, appendix A: ub-organization-name
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(397);
    private static final ObjectMapper JSON = new ObjectMapper();

    public AuthorityPlan {
        if (consortium.isBlank() || consortium.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a consortium's name has 1 to " + LONGEST_NAME + " letters");
        }
        if (participants.compareTo(SHORTEST) < 0 || participants.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a certificate is valid for one hour to 397 days");
        }
    }

    void write(Path file) throws IOException {
        DurableFile.write(
                file,
                JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("consortium", consortium)
                        .put("participantHours", participants.toHours())));
    }

    static AuthorityPlan read(Path file) throws IOException, DistrustException {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return new AuthorityPlan(
                    root.path("consortium").asText(),
                    Duration.ofHours(root.path("participantHours").asLong()));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "the file of the authority's terms is damaged", e);
        }
    }
}
