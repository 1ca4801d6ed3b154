package org.xinglin.core.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.xinglin.core.records.Category;

/**
 * The hospital's own rules about access.
 *
 * @param fourEyes categories of which a second operator has to approve what the first approved
 * @param keyRelease who hands over the key after glass was broken
 * @param strictKeys whether a key must have been verified out of band before anything is sealed for it
 * @param clockTolerance how far this console's clock and the chain's may be apart before it is said
 */
public record AccessRules(Set<Category> fourEyes, KeyRelease keyRelease, boolean strictKeys, Duration clockTolerance) {
    /** What holds until somebody decides otherwise. */
    public static final AccessRules USUAL =
            new AccessRules(Set.of(), KeyRelease.BY_OFFICER, false, Duration.ofMinutes(5));

    public AccessRules {
        fourEyes = Set.copyOf(fourEyes);
    }

    /** Whether something that {@code before} had under four eyes, or beside it, would be easier now. */
    boolean loosens(AccessRules before) {
        boolean easier = !fourEyes.containsAll(before.fourEyes)
                || (before.strictKeys && !strictKeys)
                || (before.keyRelease == KeyRelease.BY_OFFICER && keyRelease == KeyRelease.AUTOMATIC);
        return easier && !before.fourEyes.isEmpty();
    }

    /** Who hands over the key in an emergency. */
    public enum KeyRelease {
        /** The console itself, at once, to doctors under this hospital; an officer to all others. */
        AUTOMATIC,
        /** A person, each time. */
        BY_OFFICER;

        /** The word a person types, such as {@code by-officer}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
