package org.xinglin.federation.policy;

/** Whose part in the data differential privacy hides. */
public enum Scope {
    /** Nobody's: no differential privacy. */
    NONE,
    /** Each hospital's as a whole, in the released model; the noise comes from the coordinator or is shared. */
    CLIENT,
    /** Each record's, by noise that the hospital adds itself. */
    RECORD
}
