package org.xinglin.desktop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.session.Session;

/** A record is protected, published, granted, opened, and refused to whom it must be refused. */
final class RecordChapter {
    private final Path folder;
    private final Session hospital;
    private final Session doctor;
    private final Session stranger;
    private final Consumer<StoryStep> told;

    RecordChapter(Path folder, DemoCast cast, Session hospital, Consumer<StoryStep> told) throws Failed {
        this.folder = folder;
        this.hospital = hospital;
        this.doctor = cast.member("Dr Li", Role.DOCTOR);
        this.stranger = cast.member("Dr Stranger", Role.DOCTOR);
        this.told = told;
    }

    void tell(long seed) throws Failed, IOException {
        Path plain = SyntheticPatient.write(folder.resolve("patient.json"), seed);
        MedicalRecord record = protect(plain);
        published(record);
        opens("open", "The hospital opens its own record", hospital, record, plain);
        Member li = hospital.access().find().find(doctor.account().text());
        Digest granted = hospital.access().grant().grant(record.id(), li, Optional.empty(), "treatment");
        step("grant", true, "Dr Li may read it", Map.of("transaction", granted.hex()));
        opens("open-as-doctor", "Dr Li opens it on her own console", doctor, record, plain);
        refused("refuse-stranger", "A doctor without a grant is refused", stranger, record);
        Digest revoked = hospital.access().revoke().revoke(record.id(), li);
        step("revoke", true, "The grant is taken back", Map.of("transaction", revoked.hex()));
        refused("refuse-doctor", "Dr Li is refused from now on", doctor, record);
    }

    private MedicalRecord protect(Path plain) throws Failed, IOException {
        PatientId patient = new PatientId(SyntheticPatient.ID);
        MedicalRecord record =
                hospital.records().protect().protect(ProtectOrder.of(plain, patient, Category.REPORT), Progress.NONE);
        boolean hidden = !storedText(record).contains(SyntheticPatient.FAMILY_NAME);
        step(
                "protect",
                hidden,
                "A synthetic FHIR patient is encrypted and put on IPFS; the patient's name is not in what is stored there",
                Map.of("record", record.id().toString(), "cid", record.cid().text(), "bytes", record.bytes()));
        return record;
    }

    private String storedText(MedicalRecord record) throws Failed, IOException {
        try (InputStream stored = hospital.records().store().open(record.cid())) {
            return new String(stored.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private void published(MedicalRecord record) throws Failed {
        boolean owned = doctor.access().registry().mayRead(hospital.account(), record.digest())
                && !doctor.access().registry().mayRead(doctor.account(), record.digest());
        step(
                "publish",
                owned,
                "The contract knows the record as the hospital's, and nobody else's",
                Map.of(
                        "transaction",
                        record.transaction().hex(),
                        "digest",
                        record.digest().hex()));
    }

    private void opens(String name, String sentence, Session reader, MedicalRecord record, Path plain)
            throws Failed, IOException {
        Path out = folder.resolve(name + ".json");
        Destination destination = new Destination(out, true);
        if (reader.account().equals(hospital.account())) {
            reader.records().open().open(record.id(), destination, Progress.NONE);
        } else {
            reader.access().openShared().open(record.cid(), destination, Progress.NONE);
        }
        boolean same = Files.mismatch(out, plain) < 0;
        step(name, same, sentence + ": the bytes are the same", Map.of("bytes", Files.size(out)));
    }

    private void refused(String name, String sentence, Session reader, MedicalRecord record) throws Failed {
        Path out = folder.resolve(name + ".json");
        boolean refused = false;
        try {
            reader.access().openShared().open(record.cid(), new Destination(out, false), Progress.NONE);
        } catch (Failed failed) {
            refused = failed.failure().equals(new Failure.NotAllowed(Barrier.NO_GRANT));
            if (!refused) {
                throw failed;
            }
        }
        step(name, refused && Files.notExists(out), sentence + ": no byte was written", Map.of());
    }

    private void step(String name, boolean done, String sentence, Map<String, Object> seen) {
        told.accept(new StoryStep(name, done, sentence, seen));
    }
}
