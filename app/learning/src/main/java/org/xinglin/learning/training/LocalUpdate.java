package org.xinglin.learning.training;

import org.xinglin.federation.model.NamedVectors;

/**
 * What local training came to.
 *
 * @param update local minus global; with SCAFFOLD, and behind it the change of the control variate
 * @param steps taken
 */
public record LocalUpdate(NamedVectors update, int steps) {
    /**
     * With SCAFFOLD.
     *
     * @param control c_k for the hospital's next round; it stays at the hospital
     */
    public record Controlled(LocalUpdate local, NamedVectors control) {}

    /** With differential privacy for records. */
    public record Private(LocalUpdate local, RecordPrivacy.Spent spent) {}
}
