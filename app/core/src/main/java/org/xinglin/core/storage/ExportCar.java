package org.xinglin.core.storage;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;

/** Writes the ciphertext of a record, of a patient or of all to an archive file. Nobody's name is in it. */
public final class ExportCar {
    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final KeyVault vault;
    private final CarArchive archive;

    public ExportCar(Guard guard, RecordCatalogue catalogue, KeyVault vault, CarArchive archive) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.vault = vault;
        this.archive = archive;
    }

    /** The record's own tree. @throws Failed Invalid UNKNOWN_RECORD, or as {@link CarArchive#write} */
    public CarSummary record(RecordId id, Destination destination, Progress progress) throws Failed {
        MedicalRecord record =
                catalogue.find(id).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, id.toString()));
        return written(id.toString(), new ArchiveTree.Stored(record.cid()), destination, progress);
    }

    /** A directory of the patient's records. @throws Failed Invalid UNKNOWN_RECORD when there are none, or as writing */
    public CarSummary patient(PatientId patient, Destination destination, Progress progress) throws Failed {
        SequencedMap<String, ArchiveTree> folder = new LinkedHashMap<>();
        for (MedicalRecord record : catalogue.search(patient.value(), Integer.MAX_VALUE)) {
            if (record.patient().equals(patient)) {
                folder.put(name(record), new ArchiveTree.Stored(record.cid()));
            }
        }
        return written(pseudonym(patient), full(folder, patient.value()), destination, progress);
    }

    /** A directory of the patients' directories, by pseudonym. @throws Failed Invalid UNKNOWN_RECORD, or as writing */
    public CarSummary all(Destination destination, Progress progress) throws Failed {
        SequencedMap<String, SequencedMap<String, ArchiveTree>> patients = new LinkedHashMap<>();
        for (MedicalRecord record : catalogue.search("", Integer.MAX_VALUE)) {
            patients.computeIfAbsent(pseudonym(record.patient()), none -> new LinkedHashMap<>())
                    .put(name(record), new ArchiveTree.Stored(record.cid()));
        }
        SequencedMap<String, ArchiveTree> folder = new LinkedHashMap<>();
        patients.forEach((pseudonym, records) -> folder.put(pseudonym, new ArchiveTree.Folder(records)));
        return written("ALL", full(folder, "ALL"), destination, progress);
    }

    private CarSummary written(String subject, ArchiveTree tree, Destination destination, Progress progress)
            throws Failed {
        return guard.act(Act.EXPORT_ARCHIVE, subject, () -> archive.write(tree, destination, progress));
    }

    private String pseudonym(PatientId patient) {
        return vault.pseudonym(patient).hex().substring("0x".length());
    }

    private static String name(MedicalRecord record) {
        return record.id() + ".enc";
    }

    private static ArchiveTree.Folder full(SequencedMap<String, ArchiveTree> entries, String asked) throws Failed {
        if (entries.isEmpty()) {
            throw Failed.invalid(Problem.UNKNOWN_RECORD, asked);
        }
        return new ArchiveTree.Folder(entries);
    }
}
