package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.FindMember;
import org.xinglin.core.access.OpenSharedRecord;
import org.xinglin.core.access.RegisterMember;
import org.xinglin.core.access.RegisteredProofs;
import org.xinglin.core.access.StandingApprovals;
import org.xinglin.core.access.ViewSharedRecord;
import org.xinglin.core.audit.Act;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.operators.OperatorRegister;
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
    private static final Logger LOG = LoggerFactory.getLogger(AccessAssembly.class);

    private AccessAssembly() {}

    static Session.Access open(Ground ground, AccessPorts.Content content, Viewer viewer) {
        LedgerConnection ledger = ground.ledger();
        AccessPorts ports = new AccessPorts(
                ground.guard(),
                ground.keys(),
                ground.catalogue(),
                chain(ledger, ground.node().contracts()),
                books(ground.database(), ground.vault().operators()),
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

    private static AccessPorts.Books books(Database database, OperatorRegister operators) {
        return new AccessPorts.Books(
                new H2KeyBook(database),
                new H2RuleBook(database),
                new StandingApprovals(
                        new H2PendingApprovals(database),
                        (operator, act) -> mayDo(operators, operator, act),
                        InstantSource.system()),
                new H2SavedSelections(database),
                new H2AccessNotes(database),
                new H2GranteeIndex(database),
                new H2ResealJournal(database),
                new H2RecordEdits(database));
    }

    /** Where the list can not be read, nobody's half approval counts: the second operator becomes the first. */
    private static boolean mayDo(OperatorRegister operators, String operator, Act act) {
        try {
            return operators.list().mayDo(operator, act);
        } catch (Failed unread) {
            LOG.warn("the operators could not be read: {}", unread.failure().code());
            return false;
        }
    }
}
