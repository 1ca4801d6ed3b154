package org.xinglin.federation.trust;

/** Why the other side's certificate, or the lack of one, ends a conversation. */
public enum Distrust {
    NO_CERTIFICATE,
    EXPIRED,
    NOT_YET_VALID,
    REVOKED,
    /** Signed by another consortium's authority, or by nobody that is known. */
    OTHER_AUTHORITY,
    /** A participant's certificate where a coordinator's is due, or the other way round. */
    OTHER_ROLE,
    /** A hospital's certificate used for another hospital's account. */
    OTHER_ACCOUNT,
    /** A coordinator's certificate that is not for the name that was dialled. */
    OTHER_NAME,
    /** The enrolment token is spent, expired, unknown, or made out to another account. */
    TOKEN_REFUSED,
    /** The request for a certificate does not prove what it must. */
    BAD_REQUEST,
    /** The authority's own files can not be read, so nobody is let in. */
    AUTHORITY_BROKEN
}
