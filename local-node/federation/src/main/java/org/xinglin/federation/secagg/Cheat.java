package org.xinglin.federation.secagg;

/** Why a participant refuses; each is a fault of the coordinator, or of another participant whose message it passed on. */
public enum Cheat {
    /** Not a message of this phase, or not written in the one accepted way. */
    MALFORMED,
    /** An account is named twice, or the list is out of order. */
    DUPLICATE_ACCOUNT,
    /** A public key is used twice. */
    DUPLICATE_KEY,
    /** A public key is no curve point in its one form, or of small order. */
    WEAK_KEY,
    /** A signature is not the named account's over this round. */
    BAD_SIGNATURE,
    /** The roster or the survivors do not contain this participant. */
    SELF_MISSING,
    /** The roster shows other keys for this participant than it advertised. */
    SELF_CHANGED,
    /** Fewer than the threshold or the least number of survivors. */
    TOO_FEW,
    /** More than agreed. */
    TOO_MANY,
    /** Somebody is named who has no place in this phase. */
    STRANGER,
    /** A share was altered, swapped, or made for another round or roster. */
    ALTERED_SHARE,
    /** Somebody is named both as survivor and as dropped: whoever got both shares could unmask a vector. */
    BOTH_SHARES,
    /** Somebody who shared keys is named neither as survivor nor as dropped. */
    UNACCOUNTED,
    /** The survivors' list shows another masked vector for this participant than it sent. */
    ALTERED_VECTOR,
    /** The task's participants changed, so that the difference of two sums could show one of them. */
    COHORT_CHANGED,
    /** This round was already unmasked for other survivors, or a later one was. */
    SECOND_SUM
}
