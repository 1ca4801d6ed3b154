package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.testkit.SitePolicyBookContract;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.TaskApproval;

class SitePolicyBookTest extends SitePolicyBookContract {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Failed {
        database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected SitePolicyBook book() {
        return new H2SitePolicyBook(database);
    }

    @Test
    void policyAndApprovalsOutliveTheProcess() throws Failed {
        TaskApproval approval = new TaskApproval(task(1), "wang", NOON);
        book().save(STRICT);
        book().approve(approval);
        database.close();
        open();
        assertThat(book().policy()).isEqualTo(STRICT);
        assertThat(book().approvals()).containsExactly(approval);
    }
}
