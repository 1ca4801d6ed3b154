package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.EnrolRoleKey;
import org.xinglin.core.access.ListRoleProofs;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.ProveRole;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.access.RoleStanding;
import org.xinglin.core.access.RoleStanding.KeyState;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;

class RoleProofListTest {
    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final InMemoryRoleProofs proofs = new InMemoryRoleProofs(clock);
    private final Hospital hospital = new Hospital("First Hospital", store, ledger, clock);
    private final List<Hospital> doctors = new ArrayList<>();
    private MedicalRecord record;

    @BeforeEach
    void enter() throws Exception {
        hospital.register.register(Role.HOSPITAL, "First Hospital");
        for (String name : List.of("Dr. Lin", "Dr. Weber", "Dr. Okoye")) {
            Hospital doctor = new Hospital(name, store, ledger, clock);
            doctor.register.register(Role.DOCTOR, name);
            doctors.add(doctor);
        }
        Path file = Files.writeString(folder.resolve("report.txt"), "the plaintext");
        record = hospital.protect.protect(Hospital.order(file), Progress.NONE);
    }

    @Test
    void aMemberKnowsWhetherSheHasAKeyAndAmongHowManySheWouldHide() throws Failed {
        assertThat(prove(0).standing()).isEqualTo(new RoleStanding(Role.DOCTOR, KeyState.NONE, 0));
        proofs.enrol(doctors.get(1).vault.account());
        enrol(0);
        assertThat(prove(0).standing()).isEqualTo(new RoleStanding(Role.DOCTOR, KeyState.HOLDS, 2));
        Hospital stranger = new Hospital("nobody", store, ledger, clock);
        assertThatThrownBy(() -> prove(stranger).standing()).hasMessage("XL-NOT-A-MEMBER");
    }

    @Test
    void theOwnerCountsMembersARecordAndDayAndSeesNothingOfOthersRecords() throws Failed {
        for (int doctor = 0; doctor < 3; doctor++) {
            enrol(doctor);
        }
        send(0, record.digest());
        send(1, record.digest());
        send(1, Digest.of(new byte[32]));
        assertThatThrownBy(() -> send(1, record.digest())).hasMessage("XL-CHAIN-REFUSED");
        clock.advance(Duration.ofDays(1));
        send(1, record.digest());
        List<ListRoleProofs.Day> days =
                new ListRoleProofs(proofs.as(hospital.vault.account()), hospital.records).ofOwnRecords();
        assertThat(days).extracting(day -> day.day().toString()).containsExactly("2026-11-21", "2026-11-20");
        assertThat(days).extracting(day -> day.proofs().size()).containsExactly(1, 2);
        assertThat(days).allMatch(day -> day.record().id().equals(record.id()) && day.role() == Role.DOCTOR);
        assertThat(days.getLast().proofs())
                .extracting(proof -> proof.nullifier())
                .doesNotHaveDuplicates()
                .doesNotContain(days.getFirst().proofs().getFirst().nullifier());
    }

    private void enrol(int doctor) throws Failed {
        Hospital home = doctors.get(doctor);
        new EnrolRoleKey(
                        home.audit.guardFor(OperatorRole.ADMINISTRATOR),
                        proofs.as(home.vault.account()),
                        proofs.keysOf(home.vault.account()),
                        home.vault.account())
                .enrol(false);
    }

    private void send(int doctor, Digest about) throws Failed {
        RoleProofs mine = proofs.as(doctors.get(doctor).vault.account());
        try (ProofSender sender = mine.freshSender()) {
            sender.send(prove(doctor).prove(about, 3, sender.account()));
        }
    }

    private ProveRole prove(int doctor) {
        return prove(doctors.get(doctor));
    }

    private ProveRole prove(Hospital home) {
        return new ProveRole(
                home.audit.guardFor(OperatorRole.ADMINISTRATOR),
                proofs.as(home.vault.account()),
                proofs.keysOf(home.vault.account()),
                home.ledger,
                home.vault.account());
    }
}
