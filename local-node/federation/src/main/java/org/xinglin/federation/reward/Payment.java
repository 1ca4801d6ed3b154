package org.xinglin.federation.reward;

/** What a participant is paid for a round, in whole points, and why so much. */
public record Payment(String account, long points, Why why) {
    /** The reason for the amount. */
    public enum Why {
        /** The chosen line was delivered. */
        AS_CHOSEN,
        /** Less was delivered: the best line below that it suffices for is paid. */
        LESS_DELIVERED,
        /** Not even the least line was delivered. */
        TOO_LITTLE,
        /** The reputation is below what the task asks for. */
        REPUTATION,
        /** The round's budget, or the share that one participant may have of it, is used up. */
        CAPPED
    }
}
