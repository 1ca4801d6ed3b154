package org.xinglin.federation.update;

import java.util.HexFormat;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.secagg.Quorum;
import org.xinglin.federation.secagg.SecureRound;
import org.xinglin.federation.secagg.SecureSettings;
import org.xinglin.federation.secagg.VectorEncoding;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;

/**
 * What a secure sum of a task looks like, the same at the coordinator and at each participant: neither takes it from the other. The
 * ring has 64 bits, so that weights of small hospitals keep their precision.
 */
public final class SecureForm {
    /**
     * Rows that make the weight 1. A hospital works its weight out of its own rows and this number alone: were it told the rows of the
     * others, a coordinator could tell each another story and so single one hospital out. More rows than these weigh no more.
     */
    public static final long FULL_WEIGHT_ROWS = 1_000_000;

    /** Words of statistics are whole numbers below this. */
    private static final double LARGEST_WORD = 65_536;

    private static final String MODEL = "model";
    private static final String STATISTICS = "statistics";

    private SecureForm() {}

    /**
     * Of a round's updates.
     *
     * @param clip of whole updates, zero where hospitals are not hidden by noise
     * @param participants that were asked, at least 3
     * @param subject from {@link #subject}
     */
    public static SecureSettings updates(
            TaskSpec spec, int round, int attempt, double clip, int participants, String subject) {
        Quorum quorum = quorum(spec, participants);
        double reach = spec.privacy().secure().orElseThrow().clip();
        if (spec.privacy().isFor(PrivacySpec.Scope.CLIENT)) {
            reach = ClientNoise.atClip(spec, clip).reach(quorum.least());
        }
        VectorEncoding encoding = new VectorEncoding(Payload.of(spec).length(), reach, participants, Long.SIZE);
        return new SecureSettings(new SecureRound(spec.id(), MODEL, round, attempt), encoding, quorum, subject);
    }

    /** What updates are made from: all hospitals of a sum must have been given the same. */
    public static String subject(byte[] model, byte[] statistics) {
        return HexFormat.of().formatHex(Messages.sha256(model, Messages.sha256(statistics)));
    }

    /**
     * Of statistics before the first round.
     *
     * @param words of one hospital
     */
    public static SecureSettings statistics(TaskSpec spec, int attempt, int words, int participants) {
        return new SecureSettings(
                new SecureRound(spec.id(), STATISTICS, 0, attempt),
                new VectorEncoding(words, LARGEST_WORD, participants, Long.SIZE),
                quorum(spec, participants));
    }

    /** The specification's threshold, or the least that is safe for so many. */
    public static Quorum quorum(TaskSpec spec, int participants) {
        int wanted = spec.privacy().secure().orElseThrow().threshold();
        int threshold = Math.max(Quorum.safeThreshold(participants), Math.min(wanted, participants));
        return new Quorum(participants, threshold, Quorum.LEAST);
    }

    /**
     * Of one hospital's update: 1 where hospitals are hidden by noise.
     *
     * @param samples rows it was trained on
     */
    public static double weight(TaskSpec spec, long samples) {
        if (spec.privacy().isFor(PrivacySpec.Scope.CLIENT)) {
            return 1;
        }
        return Math.min(samples, FULL_WEIGHT_ROWS) / (double) FULL_WEIGHT_ROWS;
    }
}
