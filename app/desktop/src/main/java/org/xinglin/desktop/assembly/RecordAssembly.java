package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.FinishProtection;
import org.xinglin.core.records.OpenRecord;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.records.ResumeProtections;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.SealSource;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.ledger.LedgerConnection;
import org.xinglin.storage.IpfsToken;
import org.xinglin.storage.KuboContentStore;
import org.xinglin.storage.KuboOwnerKeys;
import org.xinglin.storage.KuboPatientDirectories;
import org.xinglin.store.Database;
import org.xinglin.store.H2Contents;
import org.xinglin.store.H2ProtectionJournal;
import org.xinglin.store.H2RecordCatalogue;
import org.xinglin.store.H2RecordEdits;
import org.xinglin.vault.TinkRecordCipher;

/** The table of contents of what is done with records. */
final class RecordAssembly {
    private RecordAssembly() {}

    static Session.Records open(
            Closing closing,
            Guard guard,
            Database database,
            NodeAddresses node,
            KeyVault keys,
            KuboContentStore store,
            LedgerConnection ledger)
            throws Failed {
        InstantSource clock = InstantSource.system();
        RecordCipher cipher = new TinkRecordCipher();
        RecordCatalogue catalogue = new H2RecordCatalogue(database);
        H2ProtectionJournal journal = new H2ProtectionJournal(database);
        KuboPatientDirectories directories = closing.add(KuboPatientDirectories.connect(
                node.ipfs(), IpfsToken.read(node.tokens().ipfs())));
        KuboOwnerKeys ownerKeys = closing.add(
                KuboOwnerKeys.connect(node.ipfs(), IpfsToken.read(node.tokens().ipfs())));
        SafeguardKeys safeguard = new SafeguardKeys(keys, cipher, ownerKeys);
        FinishProtection finish = new FinishProtection(keys, store, directories, safeguard, ledger.records(), journal);
        SealSource seal = new SealSource(keys, cipher, store, clock);
        DecryptToFile decrypt = new DecryptToFile(store, cipher);
        return new Session.Records(
                new ProtectRecord(guard, seal, catalogue, journal, finish),
                new OpenRecord(guard, catalogue, keys, decrypt, new H2Contents(database), clock),
                catalogue,
                new ResumeProtections(journal, finish),
                store,
                new EditRecord(guard, catalogue, new H2RecordEdits(database), safeguard));
    }
}
