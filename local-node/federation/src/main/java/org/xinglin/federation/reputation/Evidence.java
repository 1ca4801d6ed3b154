package org.xinglin.federation.reputation;

/** What a coordinator can see of a participant in a round: which way it speaks, how heavily, and what it says of the link. */
public enum Evidence {
    /** The update came in time. */
    PUNCTUAL(1, 1),
    /** The update came after the deadline; the amount is how late, in seconds. */
    LATE(-0.5, 1),
    /** The amount is the cosine of the update to the aggregate, -1 to 1: it is the strength and the way, too. */
    COSINE(1, 0),
    /** The amount is the relative fall of the held-out loss that this update brought: (without - with) / without. */
    LOSS_CHANGE(1, 0),
    /** Secure aggregation: single updates are not visible, so quality was not judged. */
    QUALITY_HIDDEN(0, 0),
    /** NaN or an infinite number. */
    NOT_FINITE(-1, 1),
    /** Names or lengths are not those of the model. */
    WRONG_SHAPE(-1, 1),
    /** Not what its hospital committed to on the chain. */
    DIGEST_MISMATCH(-2, 1),
    /** For a round that is over. */
    STALE(-0.5, 1),
    /** A second update for one round. */
    DUPLICATE(-0.5, 1),
    /** The global model sent back as if it had been trained. */
    COPIED(-1, 1),
    /** Broke the protocol in a way that honest software can not. */
    CHEATED(-4, 1),
    /** Chosen and silent until the deadline. */
    NO_SHOW(-0.5, -1),
    /** The connection broke in the round: nobody's fault, but less is known. */
    LINK_LOST(0, -1);

    private final double strength;
    private final int link;

    Evidence(double strength, int link) {
        this.strength = strength;
        this.link = link;
    }

    /** Above 0 speaks for the participant, below 0 against it; in events. */
    double strength(double amount, ReputationSettings settings) {
        return switch (this) {
            case COSINE -> clipped(amount);
            case LOSS_CHANGE -> clipped(amount / settings.lossScale());
            default -> strength;
        };
    }

    /** 1 when the link carried something, -1 when it did not, 0 when this says nothing of it. */
    int link() {
        return link;
    }

    private static double clipped(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
