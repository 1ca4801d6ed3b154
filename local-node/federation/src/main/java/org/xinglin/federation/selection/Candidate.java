package org.xinglin.federation.selection;

import java.util.Optional;
import org.xinglin.federation.reputation.Standing;

/**
 * Somebody who could take part in a round.
 *
 * @param account 0x and 40 hexadecimal digits, lower case
 * @param dataQuality 0 to 1, as the coordinator knows it: such as the share of rows that survived the schema's checks
 * @param waited rounds since it took part; for one that never did, rounds since it joined
 */
public record Candidate(
        String account, Optional<Telemetry> telemetry, Standing standing, double dataQuality, int waited) {
    public Candidate {
        if (!(dataQuality >= 0) || dataQuality > 1) {
            throw new IllegalArgumentException("a data quality is from 0 to 1");
        }
        if (waited < 0) {
            throw new IllegalArgumentException("nobody waits for less than no round");
        }
    }
}
