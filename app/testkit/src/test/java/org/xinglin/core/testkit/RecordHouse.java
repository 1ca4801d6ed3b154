package org.xinglin.core.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.Role;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.BatchJournal;
import org.xinglin.core.records.CatchUp;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.EraseRecord;
import org.xinglin.core.records.ErasureJournal;
import org.xinglin.core.records.FinishProtection;
import org.xinglin.core.records.Hands;
import org.xinglin.core.records.OpenRecord;
import org.xinglin.core.records.OwnerKeys;
import org.xinglin.core.records.PatientDirectories;
import org.xinglin.core.records.ProtectBatch;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.records.ReadRecord;
import org.xinglin.core.records.RebuildCatalogue;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.records.Replacements;
import org.xinglin.core.records.ResumeProtections;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.SealChunk;
import org.xinglin.core.records.SealSource;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.records.Successors;
import org.xinglin.core.records.VerifyRecord;

/** What lasts of one hospital: disks, node, chain. Processes come and go in it. */
final class RecordHouse {
    static final PatientId PATIENT = new PatientId("P-1");

    final Clock clock;
    final FakeVault vault = new FakeVault("First Hospital");
    final InMemoryContentStore store = new InMemoryContentStore();
    InMemoryRecords records = new InMemoryRecords();
    InMemoryBatches batches = new InMemoryBatches(records);
    final InMemoryAccess access = new InMemoryAccess();
    InMemoryErasures erasures = new InMemoryErasures(records);
    final FakePersonalMessages messages = new FakePersonalMessages();
    final InMemoryDirectories directories = new InMemoryDirectories();
    final InMemoryOwnerKeys ownerKeys = new InMemoryOwnerKeys();
    final InMemoryLedger chain;
    final InMemoryLedger.View ledger;
    final InMemoryAudit audit;
    /** The contract as this hospital reaches it. */
    RecordRegistry registry;

    RecordHouse(Clock clock) {
        this.clock = clock;
        this.chain = new InMemoryLedger(clock);
        this.ledger = chain.as(vault.account());
        this.registry = ledger;
        this.audit = new InMemoryAudit(clock);
        join();
    }

    /** The disk of the console is lost; node and chain are not. */
    void loseCatalogue() {
        records = new InMemoryRecords();
        batches = new InMemoryBatches(records);
        erasures = new InMemoryErasures(records);
    }

    private void join() {
        try {
            ledger.register(Role.HOSPITAL, "First Hospital", vault.encryptionKey());
        } catch (Failed e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process that lives. */
    Run process() {
        return new Run(new Mortal(Integer.MAX_VALUE, true));
    }

    static ProtectOrder order(Path file) throws Failed {
        return ProtectOrder.of(file, PATIENT, Category.REPORT);
    }

    /** The use cases over ports that may die. */
    final class Run {
        final ProtectRecord protect;
        final ResumeProtections resume;
        final ProtectBatch batch;
        final EraseRecord erase;
        final VerifyRecord verify;
        final EditRecord edit;
        final RebuildCatalogue rebuild;
        final OpenRecord open;
        final FakeCipher cipher = new FakeCipher();

        Run(Mortal mortal) {
            Guard guard = audit.guardFor(OperatorRole.ADMINISTRATOR);
            ContentStore content = mortal.port(ContentStore.class, store);
            ProtectionJournal journal = mortal.port(ProtectionJournal.class, records);
            BatchJournal batchJournal = mortal.port(BatchJournal.class, batches);
            SafeguardKeys safeguard = new SafeguardKeys(vault, cipher, mortal.port(OwnerKeys.class, ownerKeys));
            FinishProtection finish = new FinishProtection(
                    vault,
                    content,
                    mortal.port(PatientDirectories.class, directories),
                    safeguard,
                    mortal.port(RecordRegistry.class, RecordHouse.this.registry),
                    journal);
            SealSource seal = new SealSource(vault, cipher, content, clock);
            protect = new ProtectRecord(guard, seal, records, journal, finish);
            resume = new ResumeProtections(guard, journal, finish);
            SealChunk chunks = new SealChunk(
                    seal,
                    new SealChunk.Shelves(records, journal, batchJournal, locator -> SourceFile.at(Path.of(locator))),
                    finish,
                    Hands.ONE,
                    clock);
            batch = new ProtectBatch(guard, batchJournal, resume, chunks, clock);
            RecordRegistry registry = mortal.port(RecordRegistry.class, RecordHouse.this.registry);
            erase = erasing(mortal, guard, content, safeguard, registry);
            verify = new VerifyRecord(guard, records, vault, new ReadRecord(content, cipher), registry, safeguard);
            edit = new EditRecord(guard, records, records, safeguard);
            rebuild = new RebuildCatalogue(
                    guard,
                    records,
                    journal,
                    safeguard,
                    registry,
                    vault,
                    new CatchUp(records, registry, new Successors(registry, safeguard, records, vault), erase));
            open = new OpenRecord(guard, records, vault, new DecryptToFile(content, cipher), (record, at) -> {}, clock);
        }

        private EraseRecord erasing(
                Mortal mortal, Guard guard, ContentStore content, SafeguardKeys safeguard, RecordRegistry registry) {
            return new EraseRecord(
                    guard,
                    records,
                    mortal.port(ErasureJournal.class, erasures),
                    new EraseRecord.Chain(registry, mortal.port(AccessRegistry.class, ledger)),
                    new EraseRecord.Copies(
                            content,
                            mortal.port(PatientDirectories.class, directories),
                            safeguard,
                            mortal.port(Replacements.class, access)),
                    new EraseRecord.Notary(vault, messages),
                    clock);
        }
    }

    /** The transactions that registered something, together or alone. */
    List<String> registrations() {
        return chain.log().stream().filter(line -> line.startsWith("register")).toList();
    }
}
