package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.MedicalAccess.AccessLoggedEventResponse;
import org.xinglin.core.access.AccessRead;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.AccessTrail;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** What the events of the contract {@code MedicalAccess} tell about readers. */
final class Web3jAccessTrail implements AccessTrail {
    private final WalletAddress self;
    private final PatientAccounts patients;
    private final Trail trail;

    Web3jAccessTrail(WalletAddress self, PatientAccounts patients, Trail trail) {
        this.self = self;
        this.patients = patients;
        this.trail = trail;
    }

    @Override
    public List<AccessRead> readsOf(Digest record) throws Failed {
        List<AccessRead> reads = new ArrayList<>();
        for (Log log : trail.of(MedicalAccess.ACCESSLOGGED_EVENT, LogSearch.topic(record))) {
            AccessLoggedEventResponse event = MedicalAccess.getAccessLoggedEventFromLog(log);
            Basis basis = ChainWords.basis(event.basis);
            reads.add(new AccessRead(record, new WalletAddress(event.reader), basis, trail.at(log)));
        }
        return reads.reversed();
    }

    /** Those that another record took the place of are left out. */
    @Override
    public List<Digest> recordsAboutMe() throws Failed {
        Set<Digest> found = new LinkedHashSet<>();
        for (Log log : trail.of(MedicalAccess.PATIENTBOUND_EVENT, "", "", LogSearch.topic(self))) {
            var bound = MedicalAccess.getPatientBoundEventFromLog(log);
            WalletAddress hospital = new WalletAddress(bound.hospital);
            Digest subject = Digest.of(bound.subject);
            if (patients.patientOf(hospital, subject).filter(self::equals).isPresent()) {
                found.addAll(recordsOf(hospital, subject));
            }
        }
        return List.copyOf(found);
    }

    private List<Digest> recordsOf(WalletAddress hospital, Digest subject) throws Failed {
        List<Digest> records = new ArrayList<>();
        for (Log log : trail.of(
                MedicalAccess.RECORDREGISTERED_EVENT, "", LogSearch.topic(hospital), LogSearch.topic(subject))) {
            Digest record = Digest.of(MedicalAccess.getRecordRegisteredEventFromLog(log).digest);
            if (trail.of(MedicalAccess.RECORDREPLACED_EVENT, LogSearch.topic(record))
                    .isEmpty()) {
                records.add(record);
            }
        }
        return records;
    }
}
