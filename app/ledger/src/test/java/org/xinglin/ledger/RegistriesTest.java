package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Hash;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.records.RecordRegistry.Registration;
import org.xinglin.core.settings.NodeAddresses;

/** The registries against a real chain with the real contracts. */
class RegistriesTest {
    private static final TestSigner HOSPITAL = TestSigner.of("hospital");
    private static final TestSigner OTHER_HOSPITAL = TestSigner.of("other hospital");
    private static final TestSigner DOCTOR = TestSigner.of("doctor");
    private static final TestSigner STRANGER = TestSigner.of("stranger");

    private static TestChain chain;
    private static LedgerConnection hospital;
    private static LedgerConnection otherHospital;
    private static LedgerConnection doctor;
    private static LedgerConnection stranger;

    @BeforeAll
    static void registerMembers(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        hospital = chain.connect(HOSPITAL);
        otherHospital = chain.connect(OTHER_HOSPITAL);
        doctor = chain.connect(DOCTOR);
        stranger = chain.connect(STRANGER);
        hospital.members().register(Role.HOSPITAL, "First Hospital", key("hospital"));
        otherHospital.members().register(Role.HOSPITAL, "第二医院", key("other hospital"));
        doctor.members().register(Role.DOCTOR, "Dr Wang", key("doctor"));
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Test
    void membersAreReadBackAsTheyRegistered() throws Failed {
        assertThat(stranger.members().members())
                .containsExactly(
                        member(HOSPITAL, Role.HOSPITAL, "First Hospital", key("hospital"), Optional.empty()),
                        member(OTHER_HOSPITAL, Role.HOSPITAL, "第二医院", key("other hospital"), Optional.empty()),
                        member(DOCTOR, Role.DOCTOR, "Dr Wang", key("doctor"), Optional.empty()));
        assertThat(hospital.members().find(STRANGER.account())).isEmpty();
    }

    @Test
    void registeringTwiceIsAConflict() {
        fails(
                () -> doctor.members().register(Role.DOCTOR, "Dr Li", key("doctor")),
                new Failure.Conflicting(Conflict.ALREADY_REGISTERED, "Dr Li"));
    }

    @Test
    void aRegisteredRecordHasItsOwnerAndItsTransaction() throws Failed {
        Digest record = digest("owned");
        assertThat(doctor.records().ownerOf(record)).isEmpty();
        assertThat(doctor.records().registrationOf(record)).isEmpty();
        Digest transaction = hospital.records().register(registration(record));
        assertThat(doctor.records().ownerOf(record)).contains(HOSPITAL.account());
        assertThat(doctor.records().registrationOf(record)).contains(transaction);
        refused(() -> otherHospital.records().register(registration(record)), "AlreadyRegistered");
    }

    @Test
    void ownRecordsAreThoseThatAreNeitherDestroyedNorReplacedNorAnothers() throws Failed {
        Digest kept = registered("kept");
        Digest destroyed = registered("destroyed");
        Digest replaced = registered("replaced");
        Digest others = digest("of the other hospital");
        otherHospital.records().register(registration(others));
        Digest tombstone = hospital.access().destroy(List.of(destroyed));
        hospital.access().replace(replaced, digest("its successor"), 0x55, List.of());
        assertThat(hospital.records().own())
                .contains(kept, digest("its successor"))
                .doesNotContain(destroyed, replaced, others);
        assertThat(otherHospital.records().own()).containsExactly(others);
        assertThat(stranger.records().own()).isEmpty();
        assertThat(doctor.records().destructionOf(destroyed)).contains(tombstone);
        assertThat(doctor.records().destructionOf(kept)).isEmpty();
    }

    @Test
    void whoIsNoHospitalCanNotRegisterARecord() {
        refused(() -> doctor.records().register(registration(digest("a doctor's"))), "NotHospital");
        refused(() -> stranger.records().register(registration(digest("a stranger's"))), "NotHospital");
    }

    @Test
    void aGrantLetsOneReadUntilItIsRevoked() throws Failed {
        Digest record = registered("granted");
        assertThat(hospital.access().mayRead(HOSPITAL.account(), record)).isTrue();
        assertThat(hospital.access().mayRead(DOCTOR.account(), record)).isFalse();

        hospital.access().grant(record, DOCTOR.account(), Optional.empty(), "treatment", envelope(1));
        assertThat(doctor.access().mayRead(DOCTOR.account(), record)).isTrue();
        assertThat(doctor.access().envelopeFor(record, DOCTOR.account())).contains(envelope(1));
        doctor.access().logAccess(record);

        hospital.access().revoke(record, DOCTOR.account());
        assertThat(doctor.access().mayRead(DOCTOR.account(), record)).isFalse();
        refused(() -> doctor.access().logAccess(record), "NotGranted");
        refused(() -> hospital.access().revoke(record, DOCTOR.account()), "NotGranted");
    }

    @Test
    void theLatestGrantOfEachGranteeIsListedOldestFirst() throws Failed {
        Digest record = registered("listed");
        Instant end = Instant.ofEpochSecond(4_102_444_800L);
        hospital.access().grant(record, DOCTOR.account(), Optional.empty(), "first", envelope(1));
        hospital.access().grant(record, OTHER_HOSPITAL.account(), Optional.of(end), "second opinion", envelope(2));
        hospital.access().grant(record, DOCTOR.account(), Optional.empty(), "复诊", envelope(3));
        hospital.access().revoke(record, OTHER_HOSPITAL.account());

        assertThat(hospital.access().grantsOf(record))
                .extracting(Grant::grantee, Grant::until, Grant::purpose, Grant::live)
                .containsExactly(
                        tuple(OTHER_HOSPITAL.account(), Optional.of(end), "second opinion", false),
                        tuple(DOCTOR.account(), Optional.empty(), "复诊", true));
        assertThat(hospital.access().envelopeFor(record, DOCTOR.account())).contains(envelope(3));
    }

    @Test
    void aGrantExpiresByItself() throws Failed {
        Digest record = registered("expiring");
        Instant head = hospital.feed().latestBlocks(1).getFirst().time();
        hospital.access().grant(record, DOCTOR.account(), Optional.of(head.plusSeconds(3)), "short", envelope(1));
        assertThat(hospital.access().mayRead(DOCTOR.account(), record)).isTrue();
        long end = System.nanoTime() + 20_000_000_000L;
        while (hospital.access().mayRead(DOCTOR.account(), record) && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000L); // time on a chain passes with its blocks
            hospital.access().logAccess(record);
        }
        assertThat(hospital.access().mayRead(DOCTOR.account(), record)).isFalse();
        assertThat(hospital.access().grantsOf(record)).extracting(Grant::live).containsExactly(false);
    }

    @Test
    void theContractsRefusalsBearTheirNames() throws Failed {
        Digest record = registered("refusing");
        refused(() -> grant(otherHospital, record, DOCTOR.account(), Optional.empty()), "NotOwner");
        refused(() -> grant(hospital, record, STRANGER.account(), Optional.empty()), "NotActive");
        refused(() -> grant(hospital, record, HOSPITAL.account(), Optional.empty()), "AlreadyGranted");
        refused(
                () -> grant(hospital, record, DOCTOR.account(), Optional.of(Instant.EPOCH.plusSeconds(1))),
                "ExpiryInPast");
        refused(() -> grant(hospital, digest("nowhere"), DOCTOR.account(), Optional.empty()), "NotRegistered");
        refused(
                () -> hospital.access().grant(record, DOCTOR.account(), Optional.empty(), "x".repeat(65), envelope(1)),
                "BadPurpose");
    }

    @Test
    void aHospitalPublishesJoinsAndIsRefusedAnUpdateBeforeTheRound() throws Failed {
        TaskId task = new TaskId(digest("task"));
        WalletAddress coordinator = chain.addresses().coordinator();
        hospital.federation().publishTask(task, task.value(), coordinator, 15);
        refused(() -> hospital.federation().publishTask(task, task.value(), coordinator, 15), "AlreadyPublished");
        hospital.federation().join(task);
        hospital.federation().join(task); // changes nothing
        refused(() -> hospital.federation().submitUpdate(task, 1, digest("update"), 199, 0.5), "RoundNotOpen");
        refused(() -> doctor.federation().join(task), "NotHospital");
    }

    @Test
    void contextsAreBoundToChainContractRecordAndGrantee() {
        var context = hospital.access().contextFor(digest("bound"), DOCTOR.account());
        NodeAddresses.Contracts contracts = chain.addresses().contracts();
        assertThat(context.chainId()).isEqualTo(contracts.chainId());
        assertThat(context.contract()).isEqualTo(contracts.access());
        assertThat(context.record()).isEqualTo(digest("bound"));
        assertThat(context.grantee()).isEqualTo(DOCTOR.account());
    }

    @Test
    void aNodeThatIsAwayIsUnreachable() {
        NodeAddresses here = chain.addresses();
        URI nowhere = URI.create("http://127.0.0.1:1");
        NodeAddresses away =
                new NodeAddresses(nowhere, nowhere, here.ipfs(), here.edge(), here.coordinator(), here.contracts());
        try (LedgerConnection connection = LedgerConnection.open(away, HOSPITAL)) {
            Failure unreachable = new Failure.Unreachable(Part.CHAIN, nowhere.toString());
            fails(() -> connection.members().members(), unreachable);
            fails(() -> connection.access().revoke(digest("x"), DOCTOR.account()), unreachable);
        }
    }

    @Test
    void anotherChainIsNotWrittenTo() {
        NodeAddresses here = chain.addresses();
        NodeAddresses.Contracts there = new NodeAddresses.Contracts(
                here.contracts().chainId() + 1,
                here.contracts().consortium(),
                here.contracts().access(),
                here.contracts().federation(),
                here.contracts().block());
        NodeAddresses wrong =
                new NodeAddresses(here.chain(), here.chainFeed(), here.ipfs(), here.edge(), here.coordinator(), there);
        try (LedgerConnection connection = LedgerConnection.open(wrong, HOSPITAL)) {
            refused(() -> connection.access().logAccess(digest("x")), "WrongChain");
        }
    }

    private static void grant(LedgerConnection owner, Digest record, WalletAddress grantee, Optional<Instant> until)
            throws Failed {
        owner.access().grant(record, grantee, until, "treatment", envelope(1));
    }

    private static Digest registered(String word) throws Failed {
        Digest record = digest(word);
        hospital.records().register(registration(record));
        return record;
    }

    private static Registration registration(Digest record) {
        return new Registration(record, 0x70, 1, digest("subject"));
    }

    private static Member member(
            TestSigner account, Role role, String name, EncryptionKey key, Optional<WalletAddress> hospital) {
        KeyProof proof = KeyProof.of(new byte[KeyProof.LENGTH]);
        return new Member(account.account(), role, name, key, Member.Status.ACTIVE, hospital, Optional.of(proof));
    }

    private static EncryptionKey key(String word) {
        return new EncryptionKey(digest("key of " + word));
    }

    private static Digest digest(String word) {
        return Digest.ofHex(Hash.sha3String(word));
    }

    private static Envelope envelope(int filling) {
        byte[] bytes = new byte[Envelope.LENGTH];
        Arrays.fill(bytes, (byte) filling);
        return Envelope.of(bytes);
    }

    private static void refused(ThrowingCallable call, String reason) {
        fails(call, new Failure.Refused(Part.CHAIN, reason));
    }

    private static void fails(ThrowingCallable call, Failure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }
}
