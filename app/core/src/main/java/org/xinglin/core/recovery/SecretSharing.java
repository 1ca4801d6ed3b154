package org.xinglin.core.recovery;

import java.util.List;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** Splits a 32-byte secret into sheets of which some bring it back and fewer tell nothing of it. Thread-safe. */
public interface SecretSharing {
    /** Fresh randomness every time: sheets of two calls do not mix. */
    List<Sheet> split(Secret secret, SheetSet set);

    /**
     * The caller closes it. More sheets than needed are welcome and must agree with the others.
     *
     * @throws Failed Invalid with the sheet's source: SHEET_LENGTH, SHEET_WORD, SHEET_MISTYPED, SHEET_STRANGE, SHEET_TWICE;
     *     SHEETS_TOO_FEW, SHEETS_DISAGREE
     */
    Secret combine(List<TypedSheet> sheets) throws Failed;
}
