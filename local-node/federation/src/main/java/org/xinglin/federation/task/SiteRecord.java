package org.xinglin.federation.task;

/**
 * What one site gave to a round, and how the new model does on its own held-out rows.
 *
 * @param account 0x and 40 hexadecimal digits, lower case
 * @param testSamples zero when the site did not evaluate
 */
public record SiteRecord(
        String account, long samples, double trainLoss, long testSamples, double testLoss, double accuracy) {}
