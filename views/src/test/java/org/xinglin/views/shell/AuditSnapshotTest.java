package org.xinglin.views.shell;

import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;

/** Draws the audit page: whole, broken, and empty. */
class AuditSnapshotTest extends SnapshotDrawing {
    private static final List<Canvas> CANVASES = List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE);

    @Test
    void audit() {
        for (Canvas canvas : CANVASES) {
            draw(canvas, "audit", busy(), true, stage -> {
                unlock(stage);
                turn(stage, Page.AUDIT);
                fire(stage, "#auditAnchorNow");
                fire(stage, "#auditVerify");
                this.<TableView<?>>find(stage, "#auditTable")
                        .getSelectionModel()
                        .select(1);
            });
            FakeHospital cut = busy();
            draw(canvas, "audit-broken", cut, true, stage -> {
                unlock(stage);
                turn(stage, Page.AUDIT);
                fire(stage, "#auditAnchorNow");
                cut.audit.cut(3);
                fire(stage, "#auditVerify");
                type(stage, "#auditSearch", "nobody");
            });
        }
    }

    private static FakeHospital busy() {
        FakeHospital hospital = FilledHospital.make();
        var guard = hospital.audit.guardFor(OperatorRole.OPERATOR);
        var auditor = hospital.audit.guardFor(OperatorRole.AUDITOR);
        for (Act act : List.of(Act.UNLOCK, Act.PROTECT, Act.GRANT, Act.BREAK_GLASS, Act.OPEN, Act.ERASE)) {
            attempt(guard, act, "9f1c2a34-0b1d-4c5e-8f6a-7b8c9d0e1f2a 0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
            attempt(auditor, act, "9f1c2a34-0b1d-4c5e-8f6a-7b8c9d0e1f2a");
        }
        return hospital;
    }

    private static void attempt(org.xinglin.core.audit.Guard guard, Act act, String subject) {
        try {
            guard.act(act, subject, () -> {
                if (act == Act.ERASE) {
                    throw new Failed(new Failure.Unreachable(Failure.Part.CHAIN, "http://127.0.0.1:8545"));
                }
                return true;
            });
        } catch (Failed expected) {
            org.assertj.core.api.Assertions.assertThat(expected.failure()).isNotNull();
        }
    }
}
