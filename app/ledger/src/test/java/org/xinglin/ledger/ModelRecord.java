package org.xinglin.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Role;

/** One record of {@link AccessModel}. */
final class ModelRecord {
    final String subject;
    final Map<Role, Grant> roles = new EnumMap<>(Role.class);
    final Map<String, Grant> grants = new HashMap<>();
    final Map<String, Long> emergencies = new HashMap<>();
    /** Doctors whose emergencies the owner has not acknowledged. */
    final Set<String> unseen = new HashSet<>();

    final Set<String> requests = new HashSet<>();
    String owner;

    @Nullable
    String offeredTo;

    boolean replaced;
    boolean destroyed;
    long grantsMade;

    ModelRecord(String owner, String subject) {
        this.owner = owner;
        this.subject = subject;
    }

    /** @param until zero for no end */
    record Grant(long nonce, long until) {
        boolean running(long now) {
            return until == 0 || until > now;
        }
    }
}
