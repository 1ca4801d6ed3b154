package org.xinglin.desktop.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.recovery.DrillBackup;
import org.xinglin.core.recovery.HomeFiles;
import org.xinglin.core.recovery.MakeSheets;
import org.xinglin.core.recovery.MasterKey;
import org.xinglin.core.recovery.RecoveryStanding;
import org.xinglin.core.recovery.RestoreHome;
import org.xinglin.core.recovery.RunDrill;
import org.xinglin.core.recovery.WorkFolder;
import org.xinglin.core.session.Session;
import org.xinglin.store.Database;
import org.xinglin.store.H2AuditLog;
import org.xinglin.store.H2CatalogueCopies;
import org.xinglin.store.H2CatalogueCopy;
import org.xinglin.vault.FileMasterKeys;
import org.xinglin.vault.recovery.PdfSheetPrinter;
import org.xinglin.vault.recovery.Slip39Sharing;
import org.xinglin.vault.recovery.TinkBackupFormat;

/** Which adapters stand behind recovery. Restoring and the drill need no session: there may be no home to unlock. */
public final class RecoveryAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryAssembly.class);

    private RecoveryAssembly() {}

    static Session.Recovery open(Guard guard, MasterKey master, Database database, HomeFolder folder) {
        sweep();
        return new Session.Recovery(
                new MakeSheets(guard, master, new Slip39Sharing(), new PdfSheetPrinter(), InstantSource.system()),
                new BackUp(
                        guard,
                        master,
                        new FileMasterKeys(),
                        new H2CatalogueCopy(database),
                        new TinkBackupFormat(),
                        InstantSource.system()),
                new RunDrill(guard, drill(), temporary()),
                new RecoveryStanding(new H2AuditLog(database)),
                files(folder));
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** What a drill left that was killed; it was encrypted, and takes up space. */
    private static void sweep() {
        try {
            WorkFolder.sweep(temporary());
        } catch (IOException e) {
            LOG.info("the temporary folder could not be looked through", e);
        }
    }

    public static RestoreHome restore() {
        return new RestoreHome(
                new TinkBackupFormat(),
                new FileMasterKeys(),
                new Slip39Sharing(),
                new H2CatalogueCopies(),
                InstantSource.system());
    }

    public static DrillBackup drill() {
        return new DrillBackup(
                new TinkBackupFormat(), new FileMasterKeys(), new Slip39Sharing(), new H2CatalogueCopies());
    }

    public static HomeFiles files(HomeFolder folder) {
        return new HomeFiles(
                folder.root(), folder.vault(), folder.catalogue(), folder.nodeReference(), folder.preferences());
    }
}
