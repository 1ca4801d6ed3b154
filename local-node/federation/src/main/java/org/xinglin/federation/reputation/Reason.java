package org.xinglin.federation.reputation;

/**
 * Why a reputation changed, for the hospital that it is about.
 *
 * @param strength of the event in events: above 0 for it, below 0 against it, 0 when it says something of the link or nothing
 * @param before the reputation before this event, at the time of the event
 * @param after and after it
 */
public record Reason(Event event, double strength, double before, double after) {
    public double change() {
        return after - before;
    }
}
