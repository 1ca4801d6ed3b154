package org.xinglin.federation.policy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that are allowed: all of them, or only these. The empty set allows nothing. */
public record Allowed(Optional<Set<String>> only) {
    public static final Allowed ANY = new Allowed(Optional.empty());

    public Allowed {
        only = only.map(Set::copyOf);
    }

    public static Allowed these(String... names) {
        return new Allowed(Optional.of(Set.of(names)));
    }

    public boolean allows(String name) {
        return only.map(names -> names.contains(name)).orElse(true);
    }

    /** {@code *}, or the names in order. */
    @Override
    public String toString() {
        return only.map(names -> String.join(", ", new TreeSet<>(names))).orElse("*");
    }
}
