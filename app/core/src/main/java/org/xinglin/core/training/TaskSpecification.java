package org.xinglin.core.training;

/** A task as its author wrote it: JSON text, checked by the adapter that knows its fields. */
public record TaskSpecification(String json) {}
