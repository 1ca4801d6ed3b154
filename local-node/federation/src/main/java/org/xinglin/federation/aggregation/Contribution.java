package org.xinglin.federation.aggregation;

/**
 * One participant's update: local minus global, flat, and what it says of its training.
 *
 * @param samples rows it was trained on, at least 1
 * @param loss mean training loss at the end, at least 0
 * @param accuracy of the global model that it began with, on its own held-out rows; 0 to 1
 */
public record Contribution(String account, Parameters update, long samples, double loss, double accuracy) {
    public Contribution {
        if (samples <= 0) {
            throw new IllegalArgumentException("a contribution is trained on at least one row");
        }
        if (!(loss >= 0) || !(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("a loss is at least 0, an accuracy between 0 and 1");
        }
    }
}
