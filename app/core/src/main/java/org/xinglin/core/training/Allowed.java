package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that a policy allows: all of them, or only these. The empty set allows nothing. */
public record Allowed(Optional<Set<String>> only) {
    public static final Allowed ANY = new Allowed(Optional.empty());

    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException when a name is empty, longer than 200 or holds a control character */
    public Allowed {
        only = only.map(Set::copyOf);
        only.orElse(Set.of()).forEach(Allowed::requireName);
    }

    public static Allowed these(String... names) {
        return new Allowed(Optional.of(Set.of(names)));
    }

    public boolean allows(String name) {
        return only.map(names -> names.contains(name)).orElse(true);
    }

    /** In order; empty both for all and for none. */
    public List<String> names() {
        return List.copyOf(new TreeSet<>(only.orElse(Set.of())));
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to 200 characters, none of them a control character");
        }
    }
}
