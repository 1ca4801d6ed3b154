package org.xinglin.federation.reward;

/**
 * What a participant did in a round.
 *
 * @param line of the menu that it chose before
 * @param contribution that it made, in the menu's unit; 0 when its update was refused
 * @param reputation when the round began
 */
public record Delivery(String account, int line, double contribution, double reputation) {
    public Delivery {
        if (line < 0 || !(contribution >= 0) || !(reputation >= 0) || reputation > 1) {
            throw new IllegalArgumentException("a line and a contribution are from 0 on, a reputation from 0 to 1");
        }
    }
}
