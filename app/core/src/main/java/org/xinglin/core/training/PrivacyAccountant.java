package org.xinglin.core.training;

/** Says what a loss means. Pure. */
public interface PrivacyAccountant {
    /** The least epsilon that holds at {@code delta}; infinite when nothing is promised. */
    double epsilon(RenyiLoss loss, double delta);
}
