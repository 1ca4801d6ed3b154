package org.xinglin.desktop.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.chain.ProveAccess;
import org.xinglin.core.chain.ReplaceTransaction;
import org.xinglin.core.chain.watch.Witness;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.viewing.Viewer;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.storage.ExportCar;
import org.xinglin.core.storage.ImportCar;
import org.xinglin.ledger.LedgerConnection;
import org.xinglin.storage.car.KuboCarArchive;
import org.xinglin.store.Database;
import org.xinglin.vault.OpenedVault;

/** The table of contents of an unlocked home: which adapter stands behind which port. */
final class SessionAssembly {
    private SessionAssembly() {}

    /** Takes over {@code vault}: the session's end closes it, also when opening fails half way. */
    static Session open(HomeFolder folder, Identity identity, OpenedVault vault, NodeAddresses node, NodeEntry entry)
            throws Failed {
        Closing closing = new Closing();
        closing.add(vault);
        boolean whole = false;
        try {
            Database database = closing.add(database(folder, vault));
            Session session = session(identity, folder, Ground.lay(folder, closing, vault, node, database, entry));
            whole = true;
            return session;
        } finally {
            if (!whole) {
                closing.close();
            }
        }
    }

    private static Session session(Identity identity, HomeFolder folder, Ground ground) throws Failed {
        Session.Audit audit = AuditAssembly.open(ground);
        AccessPorts.Content content = RecordAssembly.content(ground);
        Viewer viewer = RecordAssembly.viewer(ground);
        Session.Access access = AccessAssembly.open(ground, content, viewer);
        return new Session(
                identity,
                ground.keys().account(),
                ground.node(),
                audit,
                Session.Operators.of(ground.guard(), ground.vault().operators()),
                RecordAssembly.open(ground, content, viewer),
                access,
                RoleAssembly.open(ground),
                TrainingAssembly.open(ground),
                chain(ground, audit.anchor(), access.desk().settle()),
                archives(ground),
                StorageAssembly.open(ground.guard(), ground.closing(), ground.database(), ground.node()),
                RecoveryAssembly.open(ground.guard(), ground.vault()::masterKey, ground.database(), folder),
                ground.closing()::close);
    }

    private static Session.Chain chain(Ground ground, AnchorAudit anchor, Witness witness) {
        LedgerConnection ledger = ground.ledger();
        return new Session.Chain(
                ledger.feed(),
                ledger.inspector(),
                new Session.Sending(
                        ground.approvals(),
                        ledger.pending(),
                        new ReplaceTransaction(ground.guard(), ledger.pending()),
                        ground.sent()),
                new ProveAccess(ground.guard(), ledger.proofs()),
                WatchAssembly.open(ground, anchor, witness));
    }

    private static Session.Archives archives(Ground ground) throws Failed {
        NodeAddresses node = ground.node();
        KuboCarArchive archive = ground.closing()
                .add(KuboCarArchive.connect(node.ipfs(), node.tokens().ipfs()));
        return new Session.Archives(
                new ExportCar(ground.guard(), ground.catalogue(), ground.keys(), archive),
                new ImportCar(ground.guard(), archive));
    }

    private static Database database(HomeFolder folder, OpenedVault vault) throws Failed {
        try (Secret key = vault.keys().databaseKey()) {
            return Database.open(folder.catalogue(), key);
        }
    }

    /** After a set-up that did not come to its end. */
    static void discardCatalogue(HomeFolder folder) {
        try {
            Files.deleteIfExists(folder.root().resolve("catalogue.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
