package org.xinglin.views.access.patient;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.access.AccessRead;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.PatientView.About;
import org.xinglin.core.access.RoleGrant;

/** One line about one record: who may read it, or who did. */
public sealed interface PatientRow {
    /** The record that it is about. */
    About about();

    /** A member's permission. */
    record ByMember(About about, Grant grant) implements PatientRow {}

    /** A role's permission. */
    record ByRole(About about, RoleGrant grant) implements PatientRow {}

    /** Somebody read it. */
    record Read(About about, AccessRead read) implements PatientRow {}

    /** Whether it can be ended. */
    default boolean isLive() {
        return switch (this) {
            case ByMember member -> member.grant().live();
            case ByRole role -> role.grant().live();
            case Read read -> false;
        };
    }

    /** When a permission ends, or when it was read. */
    default Optional<Instant> when() {
        return switch (this) {
            case ByMember member -> member.grant().until();
            case ByRole role -> role.grant().until();
            case Read read -> Optional.of(read.read().at());
        };
    }
}
