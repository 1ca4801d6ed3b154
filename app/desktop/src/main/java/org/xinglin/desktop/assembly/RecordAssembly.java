package org.xinglin.desktop.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.CatchUp;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.EraseRecord;
import org.xinglin.core.records.FinishProtection;
import org.xinglin.core.records.Hands;
import org.xinglin.core.records.OpenRecord;
import org.xinglin.core.records.ProtectBatch;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.ReadRecord;
import org.xinglin.core.records.RebuildCatalogue;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.records.ResumeProtections;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.SealChunk;
import org.xinglin.core.records.SealSource;
import org.xinglin.core.records.Successors;
import org.xinglin.core.records.VerifyRecord;
import org.xinglin.core.records.ViewRecord;
import org.xinglin.core.records.viewing.Hideaway;
import org.xinglin.core.records.viewing.Viewer;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.storage.IpfsToken;
import org.xinglin.storage.KuboOwnerKeys;
import org.xinglin.storage.KuboPatientDirectories;
import org.xinglin.store.H2BatchJournal;
import org.xinglin.store.H2Contents;
import org.xinglin.store.H2ErasureJournal;
import org.xinglin.store.H2ProtectionJournal;
import org.xinglin.store.H2RecordEdits;
import org.xinglin.store.H2ResealJournal;
import org.xinglin.vault.Eip191PersonalMessages;

/** The table of contents of what is done with records. */
final class RecordAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(RecordAssembly.class);

    private RecordAssembly() {}

    /** Where ciphertext lies, and what lies beside it. */
    static AccessPorts.Content content(Ground ground) throws Failed {
        NodeAddresses node = ground.node();
        KuboPatientDirectories directories = ground.closing()
                .add(KuboPatientDirectories.connect(
                        node.ipfs(), IpfsToken.read(node.tokens().ipfs())));
        KuboOwnerKeys ownerKeys = ground.closing()
                .add(KuboOwnerKeys.connect(
                        node.ipfs(),
                        IpfsToken.read(node.tokens().ipfs()),
                        ground.keys().account()));
        SafeguardKeys safeguard = new SafeguardKeys(ground.keys(), ground.cipher(), ownerKeys);
        return new AccessPorts.Content(ground.store(), ground.cipher(), directories, safeguard);
    }

    static Session.Records open(Ground ground, AccessPorts.Content content, Viewer viewer) {
        InstantSource clock = InstantSource.system();
        Guard guard = ground.guard();
        KeyVault keys = ground.keys();
        RecordCatalogue catalogue = ground.catalogue();
        H2ProtectionJournal journal = new H2ProtectionJournal(ground.database());
        FinishProtection finish = new FinishProtection(
                keys,
                content.store(),
                content.directories(),
                content.safeguard(),
                ground.ledger().records(),
                journal);
        SealSource seal = new SealSource(keys, content.cipher(), content.store(), clock);
        DecryptToFile decrypt = new DecryptToFile(content.store(), content.cipher());
        ReadRecord reader = new ReadRecord(content.store(), content.cipher());
        H2Contents openings = new H2Contents(ground.database());
        ResumeProtections resume = new ResumeProtections(ground.guard(), journal, finish);
        EraseRecord erase = erase(ground, content);
        return new Session.Records(
                new ProtectRecord(guard, seal, catalogue, journal, finish),
                batch(ground, seal, journal, finish, resume),
                new OpenRecord(guard, catalogue, keys, decrypt, openings, clock),
                new ViewRecord(guard, catalogue, keys, reader, viewer, openings, clock),
                catalogue,
                new EditRecord(guard, catalogue, new H2RecordEdits(ground.database()), content.safeguard()),
                erase,
                new VerifyRecord(guard, catalogue, keys, reader, ground.ledger().records(), content.safeguard()),
                rebuild(ground, journal, content.safeguard(), erase),
                resume,
                content.store(),
                ground.formats().fileReading(),
                ground.formats().folderReading());
    }

    private static RebuildCatalogue rebuild(
            Ground ground, H2ProtectionJournal journal, SafeguardKeys safeguard, EraseRecord erase) {
        RecordRegistry registry = ground.ledger().records();
        H2RecordEdits edits = new H2RecordEdits(ground.database());
        Successors successors = new Successors(registry, safeguard, edits, ground.keys());
        return new RebuildCatalogue(
                ground.guard(),
                ground.catalogue(),
                journal,
                safeguard,
                registry,
                ground.keys(),
                new CatchUp(ground.catalogue(), registry, successors, erase));
    }

    /** One for all that is shown: what an earlier process left is swept out here. */
    static Viewer viewer(Ground ground) {
        Path shown = ground.folder().root().resolve("shown");
        Hideaway hideaway = ground.formats().hideaway(shown);
        try {
            hideaway.sweep();
        } catch (IOException e) { // it was encrypted under a key that is gone
            LOG.info("what an earlier process left of shown records could not be removed", e);
        }
        return new Viewer(hideaway, ground.formats().viewing());
    }

    private static ProtectBatch batch(
            Ground ground,
            SealSource seal,
            H2ProtectionJournal journal,
            FinishProtection finish,
            ResumeProtections resume) {
        InstantSource clock = InstantSource.system();
        H2BatchJournal batches = new H2BatchJournal(ground.database());
        SealChunk.Shelves shelves = new SealChunk.Shelves(
                ground.catalogue(), journal, batches, ground.formats().sources());
        Hands hands = ground.closing().add(new BatchThreads()).hands();
        return new ProtectBatch(
                ground.guard(), batches, resume, new SealChunk(seal, shelves, finish, hands, clock), clock);
    }

    private static EraseRecord erase(Ground ground, AccessPorts.Content content) {
        return new EraseRecord(
                ground.guard(),
                ground.catalogue(),
                new H2ErasureJournal(ground.database()),
                new EraseRecord.Chain(ground.ledger().records(), ground.ledger().access()),
                new EraseRecord.Copies(
                        content.store(),
                        content.directories(),
                        content.safeguard(),
                        new H2ResealJournal(ground.database())),
                new EraseRecord.Notary(ground.keys(), new Eip191PersonalMessages()),
                InstantSource.system());
    }
}
