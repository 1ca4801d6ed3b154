package org.xinglin.federation.reward;

/** One line of a menu: who contributes so much gets so many points. */
public record Offer(double contribution, double reward) {}
