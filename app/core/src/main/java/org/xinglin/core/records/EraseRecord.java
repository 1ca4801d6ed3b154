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
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.keys.PersonalMessages;

/**
 * Destroys a record by destroying its key wherever this hospital holds it: tombstone on the chain, key in the catalogue, key
 * beside the ciphertext, key of a re-encryption that was cut off, pins, and what names the patient. Each step may have been done before a crash; a record that is
 * destroyed already gives its certificate once more.
 */
public final class EraseRecord {
    /** Rounds of asking what of a record is still open; each but the last closes all that there is then. */
    private static final int TIMES = 4;

    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final ErasureJournal journal;
    private final Chain chain;
    private final Copies copies;
    private final Notary notary;
    private final InstantSource clock;

    /** The contract, as a register of records and of who may read. */
    public record Chain(RecordRegistry records, Graveyard graveyard) {}

    /** Where the ciphertext and its key lie, and where another ciphertext under another key is on its way. */
    public record Copies(
            ContentStore store, PatientDirectories directories, SafeguardKeys safeguard, Replacements replacements) {}

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
     * @throws Failed Invalid UNKNOWN_RECORD; Refused when the contract says no, Cancelled when a person does or cancelled the
     *     transaction, and then nothing was destroyed and the record is as it was; Unreachable, and then it is to be called
     *     again
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
        Remains remains = onChain(record);
        journal.keyDestroyed(id);
        for (Cid cid : remains.ciphertexts()) {
            copies.store().unpin(cid);
        }
        copies.safeguard().drop(id);
        copies.directories().remove(notary.vault().pseudonym(record.patient()), id);
        copies.replacements().done(id);
        return buried(record, remains);
    }

    /** Asks again after each tombstone: a replacement may have been on its way, and after the tombstone none can follow. */
    private Remains onChain(MedicalRecord record) throws Failed {
        for (int time = 0; time < TIMES; time++) {
            Remains remains = Remains.of(record, chain.records(), copies);
            List<Digest> readable =
                    remains.readable(chain.records(), notary.vault().account());
            if (readable.isEmpty()) {
                return remains;
            }
            destroy(record, readable, time == 0 && readable.contains(record.digest()));
        }
        throw new Failed(
                new Failure.Conflicting(Conflict.CHANGED_MEANWHILE, record.id().toString()));
    }

    /** @param whole whether nothing of it was destroyed before */
    private void destroy(MedicalRecord record, List<Digest> readable, boolean whole) throws Failed {
        try {
            Digest transaction = chain.graveyard().destroy(readable);
            if (readable.contains(record.digest())) {
                journal.onChain(record.id(), transaction);
            }
        } catch (Failed failed) {
            if (whole && isNothingSent(failed.failure())) {
                journal.givenUp(record.id());
            }
            throw failed;
        }
    }

    /** The contract or a person said no, or the transaction was cancelled: no tombstone stands or can come. */
    private static boolean isNothingSent(Failure failure) {
        return failure instanceof Failure.Refused
                || failure instanceof Failure.NotSent
                || failure instanceof Failure.Cancelled;
    }

    /** The journal does not have it when a crash came between the tombstone and the note of it; the chain does. */
    private Optional<Digest> tombstone(MedicalRecord record) throws Failed {
        Optional<Digest> noted = journal.transaction(record.id());
        return noted.isPresent() ? noted : chain.records().destructionOf(record.digest());
    }

    private Tombstone buried(MedicalRecord record, Remains remains) throws Failed {
        Optional<Digest> transaction = tombstone(record);
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
                remains.digests().stream()
                        .filter(digest -> !digest.equals(record.digest()))
                        .toList(),
                chain.graveyard().contextFor(record.digest(), notary.vault().account()),
                notary.vault(),
                notary.messages());
        Tombstone tombstone = plain.with(certificate);
        journal.buried(tombstone);
        return tombstone;
    }
}
