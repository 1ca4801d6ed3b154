package org.xinglin.federation.trust;

/** What a check of the way to a coordinator saw; the facts it comes with are named in their order. */
public enum Observation {
    /** Host, address. */
    NAME_KNOWN,
    /** Host. */
    NAME_UNKNOWN,
    /** Port. */
    PORT_ANSWERS,
    /** Port, host. */
    PORT_SILENT,
    TLS_SPOKEN,
    /** What was heard instead. */
    TLS_MISSING,
    /** The authority's fingerprint. */
    AUTHORITY_PINNED,
    AUTHORITY_UNPINNED,
    /** Whole days that are left, the instant at which it ends. */
    CERTIFICATE_VALID,
    /** The same, and it should be renewed. */
    CERTIFICATE_ENDS_SOON,
    /** Seconds waited. */
    CERTIFICATE_UNANSWERED,
    /** The account that the coordinator knows this hospital by. */
    CERTIFICATE_TAKEN,
    /** Seconds waited. */
    COORDINATOR_SILENT,
    /** Seconds between the clocks. */
    CLOCKS_TOGETHER,
    /** Seconds between the clocks. */
    CLOCKS_APART,
    /** Protocol, version. */
    VERSIONS_SAME,
    /** The coordinator's version, this side's. */
    VERSIONS_DIFFER,
    /** The coordinator's protocol, this side's. */
    PROTOCOLS_DIFFER,
    /** The name of the {@link Distrust}, its words. */
    DISTRUSTED,
    NOT_TRIED
}
