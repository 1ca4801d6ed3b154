package org.xinglin.core.training;

/**
 * How well a model tells the two classes apart, at the threshold one half; NaN for what is not defined.
 *
 * @param auc area under the ROC curve
 * @param ece expected calibration error
 */
public record Measures(double auc, double sensitivity, double specificity, double ece) {
    /** Nothing was measured. */
    public static final Measures NONE = new Measures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
