package org.xinglin.views.access.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.access.ListRoleProofs.Day;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleStanding.KeyState;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.session.Session;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;

class RolesViewModelTest {
    private final FakeHospital owner = new FakeHospital();
    private final FakeHospital doctor = new FakeHospital("Dr. Lin Qiaozhi", owner);

    @TempDir
    Path folder;

    private MedicalRecord record;

    @BeforeEach
    void protect() throws Exception {
        owner.ledger.as(owner.vault.account()).register(Role.HOSPITAL, "First Hospital", owner.vault.encryptionKey());
        doctor.ledger.as(doctor.vault.account()).register(Role.DOCTOR, "Dr. Lin Qiaozhi", doctor.vault.encryptionKey());
        Path file = Files.writeString(folder.resolve("values.csv"), "a,b\n1,2\n3,4\n");
        record = owner.session()
                .records()
                .protect()
                .protect(ProtectOrder.of(file, new PatientId("P-1"), Category.LABORATORY), Progress.NONE);
    }

    @Test
    void aDoctorEntersAKeyProvesHerRoleAndTheOwnerCountsOneMember() {
        colleagues(8);
        RolesViewModel model = shown(doctor);
        assertThat(model.standing().get().orElseThrow().key()).isEqualTo(KeyState.NONE);
        model.enrol();
        assertThat(model.standing().get().orElseThrow().key()).isEqualTo(KeyState.HOLDS);
        assertThat(model.standing().get().orElseThrow().members()).isEqualTo(9);
        prove(model);
        RolesViewModel.Proved proved = model.proved().get().orElseThrow();
        assertThat(proved.members()).isEqualTo(9);
        assertThat(proved.proof().statement().sender()).isNotEqualTo(doctor.vault.account());
        RolesViewModel seen = shown(owner);
        assertThat(seen.days()).hasSize(1);
        Day day = seen.days().getFirst();
        assertThat(day.record().id()).isEqualTo(record.id());
        assertThat(day.proofs())
                .singleElement()
                .satisfies(proof -> assertThat(proof.nullifier()).isEqualTo(proved.nullifier()));
        assertThat(model.days()).as("the record is not hers").isEmpty();
    }

    @Test
    void aSecondProofOfTheDayIsRefusedAndTheFirstResultIsNotShownForIt() {
        colleagues(8);
        RolesViewModel model = shown(doctor);
        model.enrol();
        prove(model);
        prove(model);
        assertTrouble(model, new Failure.Refused(Part.CHAIN, "NullifierUsed"));
        assertThat(model.proved().get()).isEmpty();
        assertThat(model.cid().get()).isEqualTo(record.cid().text());
    }

    @Test
    void withFewerToHideAmongThanShePleasesNothingIsSent() {
        colleagues(3);
        RolesViewModel model = shown(doctor);
        model.enrol();
        prove(model);
        assertTrouble(model, new Failure.Invalid(Failure.Problem.SMALL_RING, "4", "8"));
        model.atLeast().set(4);
        prove(model);
        assertThat(model.proved().get()).isPresent();
    }

    @Test
    void whoIsNoMemberSeesThatAndNoTrouble() {
        FakeHospital stranger = new FakeHospital("nobody", owner);
        RolesViewModel model = shown(stranger);
        assertThat(model.standing().get()).isEmpty();
        assertThat(model.notices().current().get()).isEmpty();
    }

    @Test
    void aChainThatIsAwayIsSaid() {
        Failure away = new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:8545");
        owner.proofs.failWith(Optional.of(away));
        assertTrouble(shown(doctor), away);
    }

    @Test
    void onAChainWithoutTheContractNothingIsOffered() {
        Session session = doctor.session();
        RolesViewModel model =
                new RolesViewModel(Optional.empty(), session.records().store(), doctor.bench);
        assertThat(model.isOffered()).isFalse();
        model.refresh();
        model.prove();
        assertThat(model.notices().current().get()).isEmpty();
    }

    private void colleagues(int count) {
        for (int i = 0; i < count; i++) {
            WalletAddress account = owner.member("Dr. " + i, Role.DOCTOR);
            owner.proofs.enrol(account);
        }
    }

    private void prove(RolesViewModel model) {
        model.cid().set(record.cid().text());
        model.prove();
    }

    private static void assertTrouble(RolesViewModel model, Failure failure) {
        assertThat(model.notices().current().get())
                .hasValueSatisfying(notice -> assertThat(notice)
                        .isInstanceOfSatisfying(
                                Notice.Trouble.class,
                                trouble -> assertThat(trouble.failure()).isEqualTo(failure)));
    }

    private static RolesViewModel shown(FakeHospital home) {
        Session session = home.session();
        RolesViewModel model =
                new RolesViewModel(session.roles(), session.records().store(), home.bench);
        model.refresh();
        return model;
    }
}
