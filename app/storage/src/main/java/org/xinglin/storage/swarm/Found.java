package org.xinglin.storage.swarm;

import java.util.List;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Severity;
import org.xinglin.core.storage.Finding.Side;

/** Short ways to say what was found. */
final class Found {
    private Found() {}

    static Finding fine(Side side, String... facts) {
        return new Finding(side, Severity.FINE, List.of(facts));
    }

    static Finding unseen(Side side, String... facts) {
        return new Finding(side, Severity.NOT_VISIBLE, List.of(facts));
    }

    static Finding warning(Side side, List<String> facts) {
        return new Finding(side, Severity.WARNING, facts);
    }

    static Finding danger(Side side, List<String> facts) {
        return new Finding(side, Severity.DANGER, facts);
    }
}
