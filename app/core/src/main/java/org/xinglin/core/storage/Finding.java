package org.xinglin.core.storage;

import java.util.List;

/**
 * What the doctor found out about one side of a node.
 *
 * @param facts what was seen, as the node says it: settings, addresses, CIDs, numbers; never a secret
 */
public record Finding(Side side, Severity severity, List<String> facts) {
    public Finding {
        facts = List.copyOf(facts);
    }

    /** The sides of a node that are looked at, in the order of what they can do to patients' data. */
    public enum Side {
        AUTHORIZATION,
        RPC_ADDRESS,
        GATEWAY_ADDRESS,
        PRIVATE_NETWORK,
        BOOTSTRAP,
        ANNOUNCING,
        LOCAL_DISCOVERY,
        PUBLIC_SERVICES,
        IMPORT,
        IMPORT_DEFAULTS,
        DISK,
        GARBAGE_COLLECTION,
        CLOCK,
        VERSION
    }

    /** How bad it is. What can not be seen is never taken for fine. */
    public enum Severity {
        FINE,
        NOT_VISIBLE,
        /** Other than elsewhere, but nothing is to be mended. */
        NOTE,
        WARNING,
        DANGER
    }

    public boolean isTrouble() {
        return severity == Severity.WARNING || severity == Severity.DANGER;
    }
}
