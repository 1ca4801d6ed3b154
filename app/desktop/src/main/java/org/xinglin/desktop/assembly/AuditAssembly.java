package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.ExportAudit;
import org.xinglin.core.audit.VerifyAudit;
import org.xinglin.core.session.Session;
import org.xinglin.store.H2AuditLog;

/** The table of contents of the audit log. */
final class AuditAssembly {
    private AuditAssembly() {}

    static Session.Audit open(Ground ground) {
        AuditLog log = new H2AuditLog(ground.database());
        return new Session.Audit(
                ground.guard(),
                log,
                new VerifyAudit(ground.guard(), log, ground.ledger().anchors()),
                new AnchorAudit(ground.guard(), log, ground.ledger().anchors(), InstantSource.system()),
                new ExportAudit(
                        ground.guard(),
                        log,
                        ground.formats().auditExport(),
                        ground.keys().account()));
    }
}
