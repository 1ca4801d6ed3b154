package org.xinglin.federation.reputation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What another coordinator thinks of a participant (Kang et al. 2019: recommended opinions).
 *
 * @param frequency Kang's IF: its interactions with this participant over its mean interactions with all it knows
 * @param similarity of its judgement to ours, 0 to 1
 */
public record Recommendation(String coordinator, Opinion opinion, double frequency, double similarity) {
    /** Of whom nothing can be compared: neither believed nor ignored. */
    public static final double UNKNOWN_SIMILARITY = 0.5;

    public Recommendation {
        if (!(frequency >= 0) || Double.isInfinite(frequency) || !(similarity >= 0) || similarity > 1) {
            throw new IllegalArgumentException("a frequency is from 0 on, a similarity from 0 to 1");
        }
    }

    /** Their opinions as one, each with the weight frequency times similarity; {@link Opinion#NONE} when nobody has weight. */
    public static Opinion mean(List<Recommendation> recommendations) {
        double weight = 0;
        double belief = 0;
        double disbelief = 0;
        for (Recommendation one : recommendations) {
            double share = one.frequency * one.similarity;
            weight += share;
            belief += share * one.opinion.belief();
            disbelief += share * one.opinion.disbelief();
        }
        if (weight == 0) {
            return Opinion.NONE;
        }
        double b = Math.min(1, belief / weight);
        double d = Math.min(1 - b, disbelief / weight);
        return new Opinion(b, d, Math.max(0, 1 - b - d));
    }

    /** Our opinion with theirs. */
    public static Opinion combined(Opinion ours, List<Recommendation> theirs) {
        return theirs.isEmpty() ? ours : ours.with(mean(theirs));
    }

    /**
     * One minus the root mean square difference of the reputations that both gave to the participants both know, as recommender
     * systems compare raters: a coordinator that praises whom we know as a liar counts little.
     */
    public static double similarity(Map<String, Double> ours, Map<String, Double> theirs) {
        double sum = 0;
        int shared = 0;
        for (Map.Entry<String, Double> one : new TreeMap<>(ours).entrySet()) {
            Double other = theirs.get(one.getKey());
            if (other != null) {
                double difference = Math.max(0, Math.min(1, other)) - one.getValue();
                sum += difference * difference;
                shared++;
            }
        }
        return shared == 0 ? UNKNOWN_SIMILARITY : Math.max(0, 1 - Math.sqrt(sum / shared));
    }

    /** Kang's IF of one participant among all that a coordinator knows. */
    public static double frequency(String account, Map<String, Double> interactions) {
        double mean = interactions.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return mean == 0 ? 0 : interactions.getOrDefault(account, 0.0) / mean;
    }
}
