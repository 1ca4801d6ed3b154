package org.xinglin.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.MedicalAccess.GlassBrokenEventResponse;
import org.xinglin.core.access.Emergencies;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Emergency access on the contract {@code MedicalAccess}. */
final class Web3jEmergencies implements Emergencies {
    private final MedicalAccess contract;
    private final WalletAddress self;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final Trail trail;

    Web3jEmergencies(Bound contracts, WalletAddress self, ContractReader reader, LedgerSender sender, Trail trail) {
        this.contract = contracts.access();
        this.self = self;
        this.reader = reader;
        this.sender = sender;
        this.trail = trail;
    }

    @Override
    public Digest breakGlass(Digest record, String reason) throws Failed {
        return sender.send(contract, contract.breakGlass(record.bytes(), reason));
    }

    @Override
    public Digest acknowledge(Digest record, WalletAddress doctor) throws Failed {
        return sender.send(contract, contract.acknowledgeEmergency(record.bytes(), doctor.text()));
    }

    @Override
    public List<Emergency> all() throws Failed {
        String me = LogSearch.topic(self);
        List<Log> broken = Trail.merged(
                trail.of(MedicalAccess.GLASSBROKEN_EVENT, "", me),
                trail.of(MedicalAccess.GLASSBROKEN_EVENT, "", "", me));
        List<Emergency> emergencies = new ArrayList<>();
        for (Log log : broken.reversed()) {
            emergencies.add(emergency(log));
        }
        return emergencies;
    }

    private Emergency emergency(Log log) throws Failed {
        GlassBrokenEventResponse event = MedicalAccess.getGlassBrokenEventFromLog(log);
        Digest record = Digest.of(event.digest);
        WalletAddress doctor = new WalletAddress(event.doctor);
        String[] about = {LogSearch.topic(record), "", LogSearch.topic(doctor)};
        return new Emergency(
                record,
                new WalletAddress(event.owner),
                doctor,
                event.reason,
                trail.at(log),
                end(event),
                after(log, trail.of(MedicalAccess.EMERGENCYACKNOWLEDGED_EVENT, about)),
                after(log, trail.of(MedicalAccess.ENVELOPEISSUED_EVENT, about)));
    }

    /** A revocation ends it early; where the doctor broke the glass again, the contract knows the later end only. */
    private Instant end(GlassBrokenEventResponse event) throws Failed {
        var stands = (MedicalAccess.Emergency) reader.read(contract, contract.emergencyOf(event.digest, event.doctor));
        return ChainWords.time(stands.until.min(event.until));
    }

    private static boolean after(Log first, List<Log> later) {
        return later.stream().anyMatch(log -> Trail.isLater(log, first));
    }
}
