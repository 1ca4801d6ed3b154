package org.xinglin.federation.replay;

/** What a replay can find wrong. */
public enum Flaw {
    /** Nobody published the task on this chain. */
    NOT_PUBLISHED,
    /** Nobody gives the blob, or what is given is not what its name says. */
    UNAVAILABLE,
    /** The blob has another digest than the chain or the manifest says, or other bytes than were computed. */
    ALTERED,
    /** The blob is what was promised, and can not be read as what it should be. */
    UNREADABLE,
    /** The update that was counted is none that its hospital put on the chain in this round, or with other rows. */
    NOT_RECORDED,
    /** The manifest tells of other rounds, models or hospitals than the chain. */
    OTHER_THAN_CHAIN,
    /** The updates lead to another model than the one on the chain, or count with other shares than the rule gives. */
    OTHER_RESULT
}
