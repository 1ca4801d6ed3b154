package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** The place of the doctor among the topics: after event, record and owner. */
    private static final int DOCTOR = 3;

    /** Where the 20 bytes of an address begin in the text of a topic of 32. */
    private static final int ADDRESS_FROM = 26;

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
        Map<Pair, Standing> standings = new HashMap<>();
        List<Emergency> emergencies = new ArrayList<>();
        for (Log log : broken.reversed()) {
            Pair pair = Pair.of(log);
            Standing standing = standings.get(pair);
            if (standing == null) { // once for all hours of a doctor on a record: she may have taken many
                standing = standing(pair);
                standings.put(pair, standing);
            }
            emergencies.add(emergency(log, pair, standing));
        }
        return emergencies;
    }

    /** A record and a doctor, as the topics of the three events name them. */
    private record Pair(String record, String doctor) {
        static Pair of(Log log) {
            return new Pair(log.getTopics().get(1), log.getTopics().get(DOCTOR));
        }
    }

    /** What is known of a pair besides the broken glass itself. */
    private record Standing(BigInteger until, List<Log> seen, List<Log> keys) {}

    private Standing standing(Pair pair) throws Failed {
        String doctor = "0x" + pair.doctor().substring(ADDRESS_FROM);
        var stands = (MedicalAccess.Emergency) reader.read(
                contract, contract.emergencyOf(Digest.ofHex(pair.record()).bytes(), doctor));
        return new Standing(
                stands.until,
                trail.of(MedicalAccess.EMERGENCYACKNOWLEDGED_EVENT, pair.record(), "", pair.doctor()),
                trail.of(MedicalAccess.ENVELOPEISSUED_EVENT, pair.record(), "", pair.doctor()));
    }

    /** A revocation ends it early; where the doctor broke the glass again, the contract knows the later end only. */
    private Emergency emergency(Log log, Pair pair, Standing standing) throws Failed {
        GlassBrokenEventResponse event = MedicalAccess.getGlassBrokenEventFromLog(log);
        return new Emergency(
                Digest.ofHex(pair.record()),
                new WalletAddress(event.owner),
                new WalletAddress(event.doctor),
                event.reason,
                trail.at(log),
                ChainWords.time(standing.until().min(event.until)),
                after(log, standing.seen()),
                after(log, standing.keys()));
    }

    private static boolean after(Log first, List<Log> later) {
        return later.stream().anyMatch(log -> Trail.isLater(log, first));
    }
}
