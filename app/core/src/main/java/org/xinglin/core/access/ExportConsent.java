package org.xinglin.core.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;

/** Writes what stands granted on a patient's records as a Consent, to be handed to her or to another hospital. */
public final class ExportConsent {
    private final AccessPorts ports;

    public ExportConsent(AccessPorts ports) {
        this.ports = ports;
    }

    /** @return what was written @throws Failed Invalid EMPTY_SCOPE, Unreachable @throws IOException of {@code out} */
    public PatientConsent export(PatientId patient, OutputStream out) throws Failed, IOException {
        Digest subject = ports.vault().pseudonym(patient);
        PatientConsent consent =
                ports.guard().act(Act.EXPORT_ARCHIVE, "consent of " + subject.hex(), () -> consent(patient, subject));
        ports.consent().write(consent, out);
        return consent;
    }

    /** Records that are open to the same reader on the same terms stand in one permission. */
    private record Same(Permission.Reader reader, Terms terms) {}

    private PatientConsent consent(PatientId patient, Digest subject) throws Failed {
        Map<Same, List<Digest>> open = new LinkedHashMap<>();
        for (MedicalRecord record : ports.findRecords().find(new RecordScope.OfPatient(patient))) {
            Digest digest = record.digest();
            for (Grant grant : ports.chain().access().grantsOf(digest)) {
                if (grant.live()) {
                    add(open, account(grant.grantee()), new Terms(grant.until(), grant.purpose()), digest);
                }
            }
            for (RoleGrant grant : ports.chain().roles().of(digest)) {
                if (grant.live()) {
                    Terms terms = new Terms(grant.until(), grant.purpose());
                    add(open, new Permission.ReaderRole(grant.role()), terms, digest);
                }
            }
        }
        List<Permission> permissions = new ArrayList<>();
        open.forEach((same, records) -> permissions.add(new Permission(
                same.reader(),
                Optional.empty(),
                same.terms().until(),
                Purpose.ofCode(same.terms().purpose()),
                new Permission.TheseRecords(records))));
        return new PatientConsent(
                subject, name(ports.vault().account()), ports.clock().instant(), permissions);
    }

    private static void add(Map<Same, List<Digest>> open, Permission.Reader reader, Terms terms, Digest record) {
        open.computeIfAbsent(new Same(reader, terms), same -> new ArrayList<>()).add(record);
    }

    private Permission.Reader account(WalletAddress account) throws Failed {
        return new Permission.ReaderAccount(account, name(account));
    }

    private String name(WalletAddress account) throws Failed {
        return ports.chain().members().find(account).map(Member::name).orElse(account.text());
    }
}
