package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.FindMember;
import org.xinglin.core.access.OpenSharedRecord;
import org.xinglin.core.access.RegisterMember;
import org.xinglin.core.access.RegisteredProofs;
import org.xinglin.core.access.ViewSharedRecord;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.DecryptToViewer;
import org.xinglin.core.records.viewing.Viewer;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.ledger.LedgerConnection;
import org.xinglin.store.Database;
import org.xinglin.store.H2AccessNotes;
import org.xinglin.store.H2GranteeIndex;
import org.xinglin.store.H2KeyBook;
import org.xinglin.store.H2PendingApprovals;
import org.xinglin.store.H2RecordEdits;
import org.xinglin.store.H2ResealJournal;
import org.xinglin.store.H2RuleBook;
import org.xinglin.store.H2SavedSelections;
import org.xinglin.vault.Ed25519KeyProofs;

/** The table of contents of who may read. */
final class AccessAssembly {
    private AccessAssembly() {}

    static Session.Access open(Ground ground, AccessPorts.Content content, Viewer viewer) {
        LedgerConnection ledger = ground.ledger();
        AccessPorts ports = new AccessPorts(
                ground.guard(),
                ground.keys(),
                ground.catalogue(),
                chain(ledger, ground.node().contracts()),
                books(ground.database()),
                content,
                ground.formats().consentForm(),
                InstantSource.system());
        AccessDesk desk = AccessDesk.over(ports);
        return new Session.Access(
                ledger.members(),
                new FindMember(ledger.members()),
                new RegisterMember(ground.guard(), ledger.members(), ground.keys()),
                desk.grant(),
                desk.revoke(),
                ledger.access(),
                new OpenSharedRecord(
                        ground.guard(),
                        ledger.access(),
                        ground.keys(),
                        new DecryptToFile(content.store(), content.cipher())),
                new ViewSharedRecord(
                        ground.guard(),
                        ledger.access(),
                        ground.keys(),
                        new DecryptToViewer(content.store(), content.cipher(), viewer)),
                desk);
    }

    private static AccessPorts.OnChain chain(LedgerConnection ledger, NodeAddresses.Contracts contracts) {
        return new AccessPorts.OnChain(
                ledger.members(),
                ledger.access(),
                ledger.records(),
                ledger.roleGrants(),
                ledger.requests(),
                ledger.emergencies(),
                ledger.patients(),
                ledger.trail(),
                new RegisteredProofs(new Ed25519KeyProofs(), contracts.chainId(), contracts.consortium()),
                ledger.gasPrice(),
                ledger.feed());
    }

    private static AccessPorts.Books books(Database database) {
        return new AccessPorts.Books(
                new H2KeyBook(database),
                new H2RuleBook(database),
                new H2PendingApprovals(database),
                new H2SavedSelections(database),
                new H2AccessNotes(database),
                new H2GranteeIndex(database),
                new H2ResealJournal(database),
                new H2RecordEdits(database));
    }
}
