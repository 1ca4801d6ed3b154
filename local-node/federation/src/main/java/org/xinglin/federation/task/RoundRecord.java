package org.xinglin.federation.task;

import java.util.List;

/** A closed round, from 1: accuracy and loss are over all held-out rows together. */
public record RoundRecord(int round, double accuracy, double loss, String globalDigest, List<SiteRecord> sites) {
    public RoundRecord {
        sites = List.copyOf(sites);
    }

    /** Means over the sites, weighted with their held-out rows. */
    public static RoundRecord of(int round, String globalDigest, List<SiteRecord> sites) {
        long rows = sites.stream().mapToLong(SiteRecord::testSamples).sum();
        double accuracy = sites.stream()
                .mapToDouble(site -> site.accuracy() * site.testSamples())
                .sum();
        double loss = sites.stream()
                .mapToDouble(site -> site.testLoss() * site.testSamples())
                .sum();
        return new RoundRecord(
                round, rows == 0 ? 0 : accuracy / rows, rows == 0 ? 0 : loss / rows, globalDigest, sites);
    }
}
