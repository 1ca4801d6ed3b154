package org.xinglin.federation.task;

/** Whose mean and standard deviation features are brought to 0 and 1 with. */
public enum Standardising {
    /** Nobody's: features stay as they are. */
    NONE,
    /** Each hospital's own training rows. */
    LOCAL,
    /** Those of all hospitals' training rows together, found without showing any. */
    FEDERATED
}
