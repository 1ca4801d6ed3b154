package org.xinglin.core.access;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordQuery;

/** Turns a patient's Consent into grants: first a plan that a person sees, then the grants. */
public final class ApplyConsent {
    private static final int MOST = 10_000;
    private final AccessPorts ports;
    private final FindMember find;
    private final GrantAccess grant;
    private final PreviewGrant preview;

    public ApplyConsent(AccessPorts ports) {
        this.ports = ports;
        this.find = new FindMember(ports.chain().members());
        this.grant = new GrantAccess(ports);
        this.preview = new PreviewGrant(ports);
    }

    /** @throws Failed Invalid BAD_CONSENT when it is none, of another patient, or of nobody who is named */
    public ConsentPlan plan(PatientId patient, InputStream in) throws Failed {
        ReadConsent read = ports.consent().read(in);
        String pseudonym = ports.vault().pseudonym(patient).hex();
        boolean hers = read.patient()
                .map(name -> name.equals(patient.value()) || name.equalsIgnoreCase(pseudonym))
                .orElse(read.wanted().isEmpty()); // nothing is granted on the word of a form that names nobody
        if (!hers) {
            throw Failed.invalid(Problem.BAD_CONSENT, "patient");
        }
        List<GrantOrder> orders = new ArrayList<>();
        List<String> unmapped = new ArrayList<>(read.unmapped());
        for (Permission wanted : read.wanted()) {
            map(patient, wanted, orders, unmapped);
        }
        return new ConsentPlan(orders, unmapped);
    }

    /** Who would read what. @throws Failed as PreviewGrant */
    public List<GrantPreview> preview(ConsentPlan plan) throws Failed {
        List<GrantPreview> previews = new ArrayList<>();
        for (GrantOrder order : plan.orders()) {
            previews.add(preview.preview(order));
        }
        return previews;
    }

    /** One report an order; it ends with the first that was stopped. @throws Failed as GrantAccess */
    public List<GrantReport> apply(ConsentPlan plan, Progress progress) throws Failed {
        List<GrantReport> reports = new ArrayList<>();
        for (GrantOrder order : plan.orders()) {
            GrantReport report = grant.grant(order, progress);
            reports.add(report);
            if (report.stopped().isPresent()) {
                break;
            }
        }
        return reports;
    }

    private void map(PatientId patient, Permission wanted, List<GrantOrder> orders, List<String> unmapped)
            throws Failed {
        Instant now = ports.clock().instant();
        if (wanted.from().filter(now::isBefore).isPresent()) {
            unmapped.add("begins later: " + wanted.from().get());
            return;
        }
        if (wanted.until().filter(end -> !end.isAfter(now)).isPresent()) {
            unmapped.add("is over: " + wanted.until().get());
            return;
        }
        Optional<Grantees> who = who(wanted.reader(), unmapped);
        Optional<RecordScope> what = what(patient, wanted.scope(), unmapped);
        if (who.isPresent() && what.isPresent()) {
            if (wanted.purpose().isEmpty()) {
                unmapped.add("no purpose: granted as " + Purpose.PATIENT_REQUEST.word());
            }
            Terms terms = Terms.of(wanted.until(), wanted.purpose().orElse(Purpose.PATIENT_REQUEST));
            orders.add(new GrantOrder(who.get(), what.get(), terms));
        }
    }

    private Optional<Grantees> who(Permission.Reader reader, List<String> unmapped) throws Failed {
        return switch (reader) {
            case Permission.ReaderRole of -> Optional.of(new Grantees.OfRole(of.role()));
            case Permission.ReaderAccount of -> member(of.account().text(), unmapped);
            case Permission.ReaderNamed of -> member(of.name(), unmapped);
        };
    }

    private Optional<Grantees> member(String name, List<String> unmapped) throws Failed {
        try {
            return Optional.of(Grantees.of(find.find(name)));
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Invalid) {
                unmapped.add("no one member is meant by: " + name);
                return Optional.empty();
            }
            throw failed;
        }
    }

    private Optional<RecordScope> what(PatientId patient, Permission.Scope scope, List<String> unmapped) {
        List<RecordId> ids =
                switch (scope) {
                    case Permission.WholePatient all -> ids(RecordQuery.ALL.of(patient));
                    case Permission.InCategories in ->
                        in.categories().stream()
                                .sorted()
                                .flatMap(category ->
                                        ids(RecordQuery.ALL.of(patient).about(category)).stream())
                                .toList();
                    case Permission.TheseRecords these -> these(patient, these.records(), unmapped);
                };
        if (ids.isEmpty()) {
            unmapped.add("no record of the patient is meant");
            return Optional.empty();
        }
        return Optional.of(
                scope instanceof Permission.WholePatient
                        ? new RecordScope.OfPatient(patient)
                        : new RecordScope.Chosen(ids));
    }

    private List<RecordId> these(PatientId patient, List<Digest> digests, List<String> unmapped) {
        List<RecordId> ids = new ArrayList<>();
        for (Digest digest : digests) {
            Optional<MedicalRecord> record = ports.catalogue()
                    .findByDigest(digest)
                    .filter(one -> one.patient().equals(patient));
            if (record.isPresent()) {
                ids.add(record.get().id());
            } else {
                unmapped.add("no record of the patient: " + digest);
            }
        }
        return ids;
    }

    private List<RecordId> ids(RecordQuery query) {
        return ports.catalogue().search(query, Optional.empty(), MOST).stream()
                .map(MedicalRecord::id)
                .toList();
    }
}
