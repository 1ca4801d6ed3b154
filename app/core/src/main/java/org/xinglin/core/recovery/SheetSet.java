package org.xinglin.core.recovery;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** How many sheets are made, and how many of them are needed to restore. */
public record SheetSet(int needed, int made) {
    /** SLIP-0039: a member's number has four bits. */
    public static final int MOST = 16;

    /** A single sheet that opens everything would be the master key on paper. */
    public static final int LEAST = 2;

    /** @throws Failed Invalid SHEET_COUNTS */
    public static SheetSet of(int needed, int made) throws Failed {
        if (needed < LEAST || needed > made || made > MOST) {
            throw Failed.invalid(Problem.SHEET_COUNTS, needed + "/" + made);
        }
        return new SheetSet(needed, made);
    }
}
