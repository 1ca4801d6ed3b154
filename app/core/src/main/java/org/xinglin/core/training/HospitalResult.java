package org.xinglin.core.training;

import org.xinglin.core.ids.WalletAddress;

/**
 * What one hospital gave to a round and how the new global model does on its own held-out rows.
 *
 * @param samples training rows; zero when it sent nothing that counted
 * @param trainLoss mean cross-entropy at the end of local training
 * @param testSamples held-out rows
 * @param accuracy between 0 and 1
 */
public record HospitalResult(
        WalletAddress hospital,
        long samples,
        double trainLoss,
        long testSamples,
        double testLoss,
        double accuracy,
        Measures measures,
        Conduct conduct) {
    /** Without further measures. */
    public HospitalResult(
            WalletAddress hospital,
            long samples,
            double trainLoss,
            long testSamples,
            double testLoss,
            double accuracy) {
        this(hospital, samples, trainLoss, testSamples, testLoss, accuracy, Measures.NONE, Conduct.UNKNOWN);
    }
}
