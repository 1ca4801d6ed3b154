package org.xinglin.desktop.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import org.xinglin.core.access.FindMember;
import org.xinglin.core.access.GrantAccess;
import org.xinglin.core.access.OpenSharedRecord;
import org.xinglin.core.access.RegisterMember;
import org.xinglin.core.access.RevokeAccess;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.VerifyAudit;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.ReplaceTransaction;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.storage.ExportCar;
import org.xinglin.core.storage.ImportCar;
import org.xinglin.learning.GrpcTrainingCoordinator;
import org.xinglin.ledger.LedgerConnection;
import org.xinglin.storage.KuboContentStore;
import org.xinglin.storage.car.KuboCarArchive;
import org.xinglin.store.Database;
import org.xinglin.store.H2AuditLog;
import org.xinglin.store.H2RecordCatalogue;
import org.xinglin.store.H2SentTransactions;
import org.xinglin.vault.OpenedVault;
import org.xinglin.vault.TinkRecordCipher;

/** The table of contents of an unlocked home: which adapter stands behind which port. */
final class SessionAssembly {
    private SessionAssembly() {}

    /** Takes over {@code vault}: the session's end closes it, also when opening fails half way. */
    static Session open(HomeFolder folder, Identity identity, OpenedVault vault, NodeAddresses node) throws Failed {
        Closing closing = new Closing();
        closing.add(vault);
        KeyVault keys = vault.keys();
        boolean whole = false;
        try {
            Database database = closing.add(database(folder, keys));
            KuboContentStore store = closing.add(
                    KuboContentStore.connect(node.ipfs(), node.tokens().ipfs(), node.gateway()));
            Approvals approvals = new Approvals();
            SentTransactions sent = new H2SentTransactions(database);
            LedgerConnection ledger = closing.add(LedgerConnection.open(node, keys, approvals, sent));
            GrpcTrainingCoordinator training = closing.add(
                    new GrpcTrainingCoordinator(node.edge(), node.coordinator(), keys, ledger.federation()));
            KuboCarArchive archive = closing.add(
                    KuboCarArchive.connect(node.ipfs(), node.tokens().ipfs()));
            AuditLog log = new H2AuditLog(database);
            Guard guard = new Guard(vault.operator(), log, InstantSource.system());
            RecordCatalogue catalogue = new H2RecordCatalogue(database);
            RecordCipher cipher = new TinkRecordCipher();
            Session session = new Session(
                    identity,
                    keys.account(),
                    node,
                    new Session.Audit(
                            guard,
                            log,
                            new VerifyAudit(guard, log, ledger.anchors()),
                            new AnchorAudit(guard, log, ledger.anchors(), InstantSource.system())),
                    Session.Operators.of(guard, vault.operators()),
                    RecordAssembly.open(closing, guard, database, node, keys, store, ledger),
                    access(guard, catalogue, cipher, store, ledger, keys),
                    training,
                    new Session.Chain(
                            ledger.feed(),
                            ledger.inspector(),
                            new Session.Sending(
                                    approvals,
                                    ledger.pending(),
                                    new ReplaceTransaction(guard, ledger.pending()),
                                    sent)),
                    new Session.Archives(new ExportCar(guard, catalogue, keys, archive), new ImportCar(guard, archive)),
                    StorageAssembly.open(closing, database, node),
                    closing::close);
            whole = true;
            return session;
        } finally {
            if (!whole) {
                closing.close();
            }
        }
    }

    private static Database database(HomeFolder folder, KeyVault keys) throws Failed {
        try (Secret key = keys.databaseKey()) {
            return Database.open(folder.catalogue(), key);
        }
    }

    private static Session.Access access(
            Guard guard,
            RecordCatalogue catalogue,
            RecordCipher cipher,
            KuboContentStore store,
            LedgerConnection ledger,
            KeyVault keys) {
        return new Session.Access(
                ledger.members(),
                new FindMember(ledger.members()),
                new RegisterMember(guard, ledger.members(), keys),
                new GrantAccess(guard, catalogue, ledger.access(), keys),
                new RevokeAccess(guard, catalogue, ledger.access()),
                ledger.access(),
                new OpenSharedRecord(guard, ledger.access(), keys, new DecryptToFile(store, cipher)));
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
