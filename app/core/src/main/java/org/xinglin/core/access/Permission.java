package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.Category;

/**
 * One permission as a Consent speaks of it.
 *
 * @param from when it begins; empty for at once
 * @param until when it ends; empty for no end
 */
public record Permission(
        Reader reader, Optional<Instant> from, Optional<Instant> until, Optional<Purpose> purpose, Scope scope) {

    /** Who may read. */
    public sealed interface Reader {}

    /**
     * One account.
     *
     * @param name as far as it is known, may be empty
     */
    public record ReaderAccount(WalletAddress account, String name) implements Reader {}

    /** Whoever has a role. */
    public record ReaderRole(Role role) implements Reader {}

    /** Somebody whom the Consent names only; a person says which member that is. */
    public record ReaderNamed(String name) implements Reader {}

    /** What may be read. */
    public sealed interface Scope {}

    /** Everything of the patient. */
    public record WholePatient() implements Scope {}

    /** Everything of the patient in these categories. */
    public record InCategories(Set<Category> categories) implements Scope {
        public InCategories {
            categories = Set.copyOf(categories);
        }
    }

    /** These records, by the digests that name them on the chain. */
    public record TheseRecords(List<Digest> records) implements Scope {
        public TheseRecords {
            records = List.copyOf(records);
        }
    }
}
