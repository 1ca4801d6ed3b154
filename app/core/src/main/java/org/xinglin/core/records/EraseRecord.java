package org.xinglin.core.records;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.keys.PersonalMessages;

/**
 * Destroys a record by destroying its key wherever this hospital holds it: tombstone on the chain, key in the catalogue, key
 * beside the ciphertext, pins, and what names the patient. Each step may have been done before a crash; a record that is
 * destroyed already gives its certificate once more.
 */
public final class EraseRecord {
    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final ErasureJournal journal;
    private final Chain chain;
    private final Copies copies;
    private final Notary notary;
    private final InstantSource clock;

    /** The contract, as a register of records and of who may read. */
    public record Chain(RecordRegistry records, Graveyard graveyard) {}

    /** Where the ciphertext and its key lie. */
    public record Copies(ContentStore store, PatientDirectories directories, SafeguardKeys safeguard) {}

    /** Who signs the certificate, and how. */
    public record Notary(KeyVault vault, PersonalMessages messages) {}

    public EraseRecord(
            Guard guard,
            RecordCatalogue catalogue,
            ErasureJournal journal,
            Chain chain,
            Copies copies,
            Notary notary,
            InstantSource clock) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.journal = journal;
        this.chain = chain;
        this.copies = copies;
        this.notary = notary;
        this.clock = clock;
    }

    /**
     * For ever.
     *
     * @return what is left, with the certificate
     * @throws Failed Invalid UNKNOWN_RECORD; Refused when the contract says no, and then nothing was destroyed; Unreachable,
     *     and then it is to be called again
     */
    public Tombstone erase(RecordId id) throws Failed {
        return guard.act(Act.ERASE, id.toString(), () -> erased(id));
    }

    /** Goes on with what was cut off. @return what was destroyed now */
    public List<Tombstone> resume() throws Failed {
        List<Tombstone> finished = new ArrayList<>();
        for (RecordId id : journal.unfinished()) {
            finished.add(erase(id));
        }
        return finished;
    }

    private Tombstone erased(RecordId id) throws Failed {
        Optional<Tombstone> buried = catalogue.tombstone(id);
        if (buried.isPresent()) {
            return buried.get();
        }
        MedicalRecord record =
                catalogue.find(id).orElseThrow(() -> Failed.invalid(Failure.Problem.UNKNOWN_RECORD, id.toString()));
        journal.begun(id, clock.instant());
        onChain(record);
        journal.keyDestroyed(id);
        copies.safeguard().drop(id);
        copies.directories().remove(notary.vault().pseudonym(record.patient()), id);
        copies.store().unpin(record.cid());
        return buried(record);
    }

    private void onChain(MedicalRecord record) throws Failed {
        if (chain.records().isDestroyed(record.digest())) {
            return;
        }
        try {
            journal.onChain(record.id(), chain.graveyard().destroy(List.of(record.digest())));
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Refused || failed.failure() instanceof Failure.NotSent) {
                journal.givenUp(record.id());
            }
            throw failed;
        }
    }

    private Tombstone buried(MedicalRecord record) {
        Optional<Digest> transaction = journal.transaction(record.id());
        Tombstone plain = new Tombstone(
                record.id(),
                record.cid(),
                record.category(),
                record.protectedAt(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                transaction,
                "");
        String certificate = CertificateOfDestruction.issue(
                plain,
                chain.graveyard().contextFor(record.digest(), notary.vault().account()),
                notary.vault(),
                notary.messages());
        Tombstone tombstone = plain.with(certificate);
        journal.buried(tombstone);
        return tombstone;
    }
}
