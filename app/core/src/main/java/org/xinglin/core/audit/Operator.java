package org.xinglin.core.audit;

/** The person who unlocked the console. */
public record Operator(String name, OperatorRole role) {}
