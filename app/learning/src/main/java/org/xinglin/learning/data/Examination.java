package org.xinglin.learning.data;

import java.util.List;
import java.util.stream.Collectors;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * What a source gave.
 *
 * @param rows those that fit; of use only when nothing mismatches
 * @param seen lines, patients or images looked at
 * @param mismatches what does not fit, each place and kind once
 * @param notes what a person may want to know besides
 */
public record Examination(Rows rows, int seen, List<Mismatch> mismatches, List<String> notes) {
    private static final int SHOWN = 8;

    public Examination {
        mismatches = List.copyOf(mismatches);
        notes = List.copyOf(notes);
    }

    /** @param source a file or folder as the person named it. @throws Failed Invalid BAD_TABLE that names the places */
    public Rows fitting(String source) throws Failed {
        if (mismatches.isEmpty()) {
            return rows;
        }
        throw refused(source, mismatches);
    }

    /** Says the first few. */
    public static Failed refused(String source, List<Mismatch> mismatches) {
        String more = mismatches.size() > SHOWN ? "; and " + (mismatches.size() - SHOWN) + " more" : "";
        String lines = mismatches.stream().limit(SHOWN).map(Mismatch::line).collect(Collectors.joining("; "));
        return new Failed(new Failure.Invalid(Problem.BAD_TABLE, source, lines + more));
    }
}
