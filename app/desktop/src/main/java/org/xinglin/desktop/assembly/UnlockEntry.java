package org.xinglin.desktop.assembly;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry.Line;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorList;
import org.xinglin.core.session.Session;
import org.xinglin.vault.OpenedVault;

/** Writes down who unlocked, and how many wrong passwords there were before, of which the locked log could not be told. */
final class UnlockEntry {
    private UnlockEntry() {}

    /** @param detail what else is to be said of it */
    static void write(Session.Audit audit, OpenedVault vault, String detail) throws Failed {
        Map<String, Integer> wrong = vault.wrongTries();
        OperatorList known = vault.operators().list();
        for (Map.Entry<String, Integer> each : wrong.entrySet()) {
            OperatorRole role =
                    known.find(each.getKey()).map(OperatorEntry::role).orElse(OperatorRole.OPERATOR);
            String name = known.find(each.getKey()).map(OperatorEntry::name).orElse(each.getKey());
            audit.log()
                    .append(new Line(
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            name,
                            role,
                            Act.UNLOCK.word(),
                            "",
                            Result.FAILED,
                            each.getValue() + " wrong passwords before this"));
        }
        vault.wroteWrongTries();
        audit.guard().act(Act.UNLOCK, vault.operators().version().toString(), () -> true, done -> detail);
    }
}
