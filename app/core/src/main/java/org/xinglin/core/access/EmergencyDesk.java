package org.xinglin.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;

/** Broken glass, as the owner's officers and the doctor see it. */
public final class EmergencyDesk {
    private final AccessPorts ports;
    private final ClockCheck clock;

    public EmergencyDesk(AccessPorts ports) {
        this.ports = ports;
        this.clock = new ClockCheck(ports.chain().feed(), ports.books().rules(), ports.clock());
    }

    /**
     * One emergency.
     *
     * @param record of this home's catalogue; empty for a record of somebody else
     * @param running whether the hour is not over, by the chain's time
     * @param ours whether this home has to acknowledge it
     * @param ownDoctor whether the doctor is under this hospital
     */
    public record Case(
            Emergency emergency,
            Optional<MedicalRecord> record,
            Optional<Member> doctor,
            boolean running,
            boolean ours,
            boolean ownDoctor) {
        /** Rings until an officer has seen it, also after the hour. */
        public boolean alarms() {
            return ours && !emergency.acknowledged();
        }

        /** Whether a key is still to be handed over. */
        public boolean lacksKey() {
            return ours && running && !emergency.keyReleased();
        }
    }

    /** Newest first. @throws Failed Unreachable */
    public List<Case> cases() throws Failed {
        Instant now = clock.chainTime();
        WalletAddress self = ports.vault().account();
        Map<WalletAddress, Optional<Member>> members = new HashMap<>();
        List<Case> cases = new ArrayList<>();
        for (Emergency emergency : ports.chain().emergencies().all()) {
            Optional<Member> doctor = members.get(emergency.doctor());
            if (doctor == null) { // one doctor may stand behind many
                doctor = ports.chain().members().find(emergency.doctor());
                members.put(emergency.doctor(), doctor);
            }
            cases.add(new Case(
                    emergency,
                    ports.catalogue().findByDigest(emergency.record()),
                    doctor,
                    emergency.until().isAfter(now),
                    emergency.owner().equals(self),
                    doctor.flatMap(Member::hospital).filter(self::equals).isPresent()));
        }
        return cases;
    }

    /** Those that nobody has acknowledged. @throws Failed Unreachable */
    public List<Case> alarms() throws Failed {
        return cases().stream().filter(Case::alarms).toList();
    }
}
