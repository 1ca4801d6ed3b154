package org.xinglin.federation.secagg;

/**
 * What all participants of one secure sum agree on before it begins; who has others understands no word of them.
 *
 * @param subject what the vectors were made from, such as the digest of a model: given different ones, hospitals are not in one sum, so
 *     that none can be singled out by a model from which the others' updates are known (Pasquini et al. 2022)
 */
public record SecureSettings(SecureRound round, VectorEncoding encoding, Quorum quorum, String subject) {
    private static final double LEAST_LEVELS = 1 << 16;

    /** Made from nothing that the coordinator gave. */
    public SecureSettings(SecureRound round, VectorEncoding encoding, Quorum quorum) {
        this(round, encoding, quorum, "");
    }

    public SecureSettings {
        if (Quantiser.scale(encoding, quorum.participants()) * encoding.clip() < LEAST_LEVELS) {
            throw new IllegalArgumentException(
                    "a ring of " + encoding.ringBits() + " bits is too coarse for a weight of " + encoding.mostWeight()
                            + " by " + quorum.participants() + " participants: take 64 bits");
        }
    }

    /** SHA-256 over all settings: what every key, mask and signature is bound to. */
    byte[] context() {
        return Binding.of("settings")
                .with(round.task().bytes())
                .with(round.purpose())
                .with(round.round())
                .with(round.attempt())
                .with(encoding.length())
                .with(encoding.ringBits())
                .with(Double.doubleToLongBits(encoding.clip()))
                .with(Double.doubleToLongBits(encoding.mostWeight()))
                .with(quorum.participants())
                .with(quorum.threshold())
                .with(quorum.leastSurvivors())
                .with(subject)
                .sha256();
    }
}
