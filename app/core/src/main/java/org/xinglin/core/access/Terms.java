package org.xinglin.core.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * On what terms somebody reads.
 *
 * @param until empty for no end
 * @param purpose as it stands on the chain: the code of a {@link Purpose}, or words that another console wrote
 */
public record Terms(Optional<Instant> until, String purpose) {
    /** The contract's limit, in UTF-8 bytes. */
    private static final int LONGEST = 64;

    /** The contract's clock has whole seconds. */
    public Terms {
        until = until.map(end -> end.truncatedTo(ChronoUnit.SECONDS));
        purpose = purpose.strip();
    }

    public static Terms of(Optional<Instant> until, Purpose purpose) {
        return new Terms(until, purpose.code());
    }

    /** @throws Failed Invalid NO_PURPOSE for an empty one or one of more than 64 bytes */
    void check() throws Failed {
        int length = purpose.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST) {
            throw Failed.invalid(Problem.NO_PURPOSE, purpose);
        }
    }
}
