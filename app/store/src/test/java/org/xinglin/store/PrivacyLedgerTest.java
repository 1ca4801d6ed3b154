package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.testkit.PrivacyLedgerContract;
import org.xinglin.core.training.PrivacyLedger;
import org.xinglin.core.training.PrivacyLedger.Outcome;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.RenyiLoss;

class PrivacyLedgerTest extends PrivacyLedgerContract {
    @TempDir
    Path folder;

    private Database database;
    private PrivacyLedger ledger;

    @BeforeEach
    void open() throws Failed {
        database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]));
        ledger = new H2PrivacyLedger(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected PrivacyLedger ledger() {
        return ledger;
    }

    @Test
    void whatWasSpentOutlivesTheProcess() throws Failed {
        ledger.charge(spend(1, 1, 11, 0.1, 2), ALWAYS);
        database.close();
        open();
        assertThat(ledger.spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(0.1, 2));
        assertThat(ledger.charge(spend(1, 1, 11, 0.1, 2), ALWAYS)).isEqualTo(Outcome.KNOWN);
        assertThat(ledger.charge(spend(1, 2, 12, 0.1, 2), ALWAYS)).isEqualTo(Outcome.CHARGED);
        assertThat(ledger.spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(0.2, 4));
    }

    @Test
    void whatFailsHalfWayLeavesNothingBehind() {
        assertThatThrownBy(() -> ledger.charge(spend(1, 1, 11, 1), total -> {
                    throw new IllegalStateException("the accountant failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        ledger.charge(spend(1, 1, 11, 1), ALWAYS);
        assertThatThrownBy(() -> ledger.charge(spend(1, 2, 12, 1, 2), ALWAYS))
                .as("counted at other orders")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(1));
        assertThat(ledger.byTask(PrivacyScope.RECORD)).hasSize(1);
    }
}
