package org.xinglin.federation.task;

/** What becomes of a row that misses a feature. A row without a label is always left out. */
public enum Incomplete {
    /** It is left out. */
    DROP,
    /** The feature's mean stands in, the same mean that standardising takes. */
    MEAN
}
