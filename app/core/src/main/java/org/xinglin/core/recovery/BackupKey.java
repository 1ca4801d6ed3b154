package org.xinglin.core.recovery;

import java.util.List;
import org.xinglin.core.kernel.Secret;

/** What somebody brings to open a backup or a vault. */
public sealed interface BackupKey {
    /** As many sheets of one set as it asks for. */
    record Sheets(List<TypedSheet> sheets) implements BackupKey {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    /** One of the operators that the vault knew when the backup was made. Whoever made it closes {@code password}. */
    record Password(String operator, Secret password) implements BackupKey {}
}
