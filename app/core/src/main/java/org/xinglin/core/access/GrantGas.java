package org.xinglin.core.access;

/**
 * The gas of grants before anything is sealed, by what the contracts' own measurements say (contracts/gas.md). The exact
 * estimate of each transaction is shown before it is signed.
 */
final class GrantGas {
    /** A transaction (21,000), its dispatch and its checks. */
    private static final long TRANSACTION = 30_000;
    /** The first grant of a record to somebody, in a batch: a fresh slot, an envelope in the log and in the call data. */
    private static final long GRANT = 68_000;
    /** An envelope handed over without a grant of its own. */
    private static final long ENVELOPE = 16_000;
    /** A record opened to a role. */
    private static final long ROLE = 38_000;

    private GrantGas() {}

    static long ofGrants(long pairs) {
        return transactions(pairs) * TRANSACTION + pairs * GRANT;
    }

    static long ofRole(long records, long envelopes) {
        return transactions(records) * TRANSACTION
                + records * ROLE
                + transactions(envelopes) * TRANSACTION
                + envelopes * ENVELOPE;
    }

    static long transactions(long pieces) {
        return (pieces + AccessRegistry.MAX_BATCH - 1) / AccessRegistry.MAX_BATCH;
    }
}
