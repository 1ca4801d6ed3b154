package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.node.BindNode;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.formats.Formats;
import org.xinglin.ledger.LedgerConnection;
import org.xinglin.storage.KuboContentStore;
import org.xinglin.store.Database;
import org.xinglin.store.H2AuditLog;
import org.xinglin.store.H2NodeBook;
import org.xinglin.store.H2RecordCatalogue;
import org.xinglin.store.H2SentTransactions;
import org.xinglin.vault.OpenedVault;
import org.xinglin.vault.TinkRecordCipher;

/** What every part of a session stands on; whatever of it can be closed is closed in reverse order. */
record Ground(
        HomeFolder folder,
        Closing closing,
        OpenedVault vault,
        NodeAddresses node,
        Guard guard,
        Database database,
        KuboContentStore store,
        LedgerConnection ledger,
        Approvals approvals,
        SentTransactions sent,
        Formats formats,
        RecordCipher cipher) {

    /**
     * Takes over the vault; {@code database} is open and belongs to {@code closing} already.
     *
     * @param entry what of the home's chain is asked before anything else is done with the node
     */
    static Ground lay(
            HomeFolder folder,
            Closing closing,
            OpenedVault vault,
            NodeAddresses node,
            Database database,
            NodeEntry entry)
            throws Failed {
        AuditLog log = new H2AuditLog(database);
        if (vault.operators().version().isOlderThan(log)) { // it may still welcome somebody who was dismissed since
            throw new Failed(new Failure.Tampered(folder.vault().toString()));
        }
        Guard guard = new Guard(vault.operator(), log, InstantSource.system());
        Approvals approvals = new Approvals();
        SentTransactions sent = new H2SentTransactions(database);
        LedgerConnection ledger = closing.add(LedgerConnection.open(node, vault.keys(), approvals, sent));
        entry.enter(new BindNode(guard, new H2NodeBook(database), ledger.blockZero()), node);
        KuboContentStore store =
                closing.add(KuboContentStore.connect(node.ipfs(), node.tokens().ipfs(), node.gateway()));
        return new Ground(
                folder,
                closing,
                vault,
                node,
                guard,
                database,
                store,
                ledger,
                approvals,
                sent,
                new Formats(),
                new TinkRecordCipher());
    }

    KeyVault keys() {
        return vault.keys();
    }

    RecordCatalogue catalogue() {
        return new H2RecordCatalogue(database);
    }
}
