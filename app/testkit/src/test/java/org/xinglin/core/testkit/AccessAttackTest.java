package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.ClockCheck;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordHeader;
import org.xinglin.core.records.RecordRegistry.Registration;

/** What an attacker, a stale list or a wrong clock may try. */
class AccessAttackTest extends AccessScene {
    @Test
    void anUnknownMemberIsGrantedNothing() {
        Member stranger = new Member(
                new FakeVault("nobody").account(),
                Role.DOCTOR,
                "Dr Nobody",
                new FakeVault("nobody").encryptionKey(),
                true);
        assertThatThrownBy(() -> hospital.desk.grant().grant(record.id(), stranger, Optional.empty(), "TREAT"))
                .hasMessage("XL-UNKNOWN-MEMBER");
    }

    @Test
    void aRemovedMemberIsGrantedNothingWhateverTheListOnTheScreenSays() throws Exception {
        Member asShown = li.me();
        hospital.desk.keys().membership().remove(li.vault.account());
        assertThat(asShown.active()).isTrue();
        assertBarred(
                () -> hospital.desk.grant().grant(record.id(), asShown, Optional.empty(), "TREAT"),
                Barrier.NOT_A_MEMBER);
    }

    @Test
    void aKeySlippedIntoTheListOnTheScreenIsNotSealedFor() throws Exception {
        EncryptionKey thief = new FakeVault("a thief").encryptionKey();
        Member asShown = new Member(li.vault.account(), Role.DOCTOR, "Dr Li", thief, true);
        hospital.desk.grant().grant(record.id(), asShown, Optional.empty(), "TREAT");
        assertThat(read(li)).isEqualTo("a report");
    }

    @Test
    void aRemovedMemberLosesEverythingAtOnce() throws Exception {
        grant(li, Optional.empty());
        hospital.desk
                .grant()
                .grant(
                        new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(record.id()), TREATMENT),
                        Progress.NONE);
        assertThat(read(li)).isEqualTo("a report");
        hospital.desk.keys().membership().remove(li.vault.account());
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertThat(hospital.ledger.grantsOf(record.digest())).noneMatch(Grant::live);
    }

    @Test
    void anExpiredGrantOpensNothing() throws Exception {
        grant(li, Optional.of(clock.instant().plus(Duration.ofDays(1))));
        assertThat(read(li)).isEqualTo("a report");
        clock.advance(Duration.ofDays(1));
        assertBarred(() -> read(li), Barrier.NO_GRANT);
    }

    @Test
    void aForgedEnvelopeOpensNothingAndLeavesNoFile() throws Exception {
        byte[] forged = new byte[Envelope.LENGTH];
        hospital.ledger.grant(record.digest(), li.vault.account(), Optional.empty(), "TREAT", Envelope.of(forged));
        assertFails(() -> read(li), new Failure.Tampered("envelope"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anEnvelopeReplayedForAnotherGranteeOpensNothing() throws Exception {
        AccessHome wang = home("Dr Wang");
        wang.enter(Role.DOCTOR);
        grant(li, Optional.empty());
        replay(record.digest(), wang);
        assertFails(() -> read(wang), new Failure.Tampered("envelope"));
    }

    @Test
    void anEnvelopeReplayedForAnotherRecordOpensNothing() throws Exception {
        grant(li, Optional.empty());
        MedicalRecord other = hospital.protect(file("another"), "P-1", Category.REPORT);
        replay(other.digest(), li);
        assertFails(
                () -> li.openShared.open(other.cid(), new Destination(folder.resolve("other"), false), Progress.NONE),
                new Failure.Tampered("envelope"));
    }

    @Test
    void aRecordThatNamesAnotherOwnerThanTheChainDoesIsNotBelieved() throws Exception {
        AccessHome thief = home("Second Hospital");
        thief.enter(Role.HOSPITAL);
        Cid cid = store.put(out -> {
            try (DataKey key = key();
                    OutputStream sealed = new FakeCipher().sealing(out, key, header(hospital), 3)) {
                sealed.write(new byte[] {1, 2, 3});
            }
        });
        thief.ledger.register(new Registration(cid.digest(), 0x55, 1, Digest.ofHex("11".repeat(32))));
        try (DataKey key = key()) {
            GrantContext context = thief.ledger.contextFor(cid.digest(), li.vault.account());
            Envelope envelope = thief.vault.sealFor(li.vault.encryptionKey(), key, context);
            thief.ledger.grant(cid.digest(), li.vault.account(), Optional.empty(), "TREAT", envelope);
        }
        Path out = folder.resolve("believed");
        assertFails(
                () -> li.openShared.open(cid, new Destination(out, false), Progress.NONE),
                new Failure.Tampered(cid.text()));
        assertThat(out).doesNotExist();
    }

    private static DataKey key() {
        return new DataKey(Secret.owning(new byte[DataKey.LENGTH]));
    }

    private static RecordHeader header(AccessHome owner) {
        return new RecordHeader(RecordId.random(), owner.vault.account(), "text/plain");
    }

    @Test
    void anEnvelopeOfAnotherChainOrContractOpensNothing() throws Exception {
        grant(li, Optional.empty());
        Envelope envelope =
                hospital.ledger.envelopeFor(record.digest(), li.vault.account()).orElseThrow();
        GrantContext here = hospital.ledger.contextFor(record.digest(), li.vault.account());
        li.vault.openEnvelope(envelope, here).close();
        GrantContext chain = new GrantContext(here.chainId() + 1, here.contract(), here.record(), here.grantee());
        GrantContext contract =
                new GrantContext(here.chainId(), hospital.vault.account(), here.record(), here.grantee());
        assertFails(() -> li.vault.openEnvelope(envelope, chain), new Failure.Tampered("envelope"));
        assertFails(() -> li.vault.openEnvelope(envelope, contract), new Failure.Tampered("envelope"));
    }

    @Test
    void aConsoleWhoseClockIsOffByADayChangesNothingAndIsTold() throws Exception {
        SteppedClock wrong = new SteppedClock(clock.instant().minus(Duration.ofDays(1)));
        AccessHome late = new AccessHome("Dr Late", store, ledger, wrong, clock);
        late.enter(Role.DOCTOR);
        grant(late, Optional.of(clock.instant().plus(Duration.ofHours(1))));
        assertThat(read(late)).isEqualTo("a report");
        clock.advance(Duration.ofHours(1));
        wrong.advance(Duration.ofHours(1));
        assertBarred(() -> read(late), Barrier.NO_GRANT);
        ClockCheck.Reading reading = late.desk.clock().read();
        assertThat(reading.off()).isTrue();
        assertThat(reading.ahead()).isEqualTo(Duration.ofDays(-1));
        assertThat(hospital.desk.clock().read().off()).isFalse();
        assertThat(ClockCheck.left(Optional.of(clock.instant()), reading.chain()))
                .contains(Duration.ZERO);
        assertThat(ClockCheck.left(Optional.of(clock.instant().plusSeconds(5)), reading.chain()))
                .contains(Duration.ofSeconds(5));
    }

    private void replay(Digest target, AccessHome reader) throws Failed {
        Envelope envelope =
                hospital.ledger.envelopeFor(record.digest(), li.vault.account()).orElseThrow();
        hospital.ledger.grant(target, reader.vault.account(), Optional.empty(), "TREAT", envelope);
    }
}
