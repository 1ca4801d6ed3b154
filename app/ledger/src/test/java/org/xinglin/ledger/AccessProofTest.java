package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.ProofScene.DOCTOR;
import static org.xinglin.ledger.ProofScene.HOSPITAL;
import static org.xinglin.ledger.ProofScene.OTHER_RECORD;
import static org.xinglin.ledger.ProofScene.RECORD;
import static org.xinglin.ledger.ProofScene.RESEARCHER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.proof.AccessProof;
import org.xinglin.ledger.proof.AccessProof.Claim;
import org.xinglin.ledger.proof.AccessProofFile;
import org.xinglin.ledger.proof.AccessRule.Basis;
import org.xinglin.ledger.proof.Expected;
import org.xinglin.ledger.proof.ProvenAccess;
import org.xinglin.ledger.proof.Unproven;
import org.xinglin.ledger.proof.VerifyAccessProof;

/** Proofs about a real chain, checked without it, and attacks on them. */
class AccessProofTest {
    private ProofScene scene;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        scene = ProofScene.start(home);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aGrantIsProvenFromItsBlockToItsRevocation() throws Exception {
        Instant before = scene.now();
        scene.pass(60);
        scene.grant(Optional.empty());
        Instant granted = scene.now();
        scene.pass(60);
        scene.revoke();
        Instant revoked = scene.now();
        scene.pass(60);
        scene.block();
        assertThat(proven(before).basis()).isEqualTo(Basis.NONE);
        ProvenAccess during = proven(granted.plusSeconds(59));
        assertThat(during.basis()).isEqualTo(Basis.GRANT);
        assertThat(during.lastBefore()).isTrue();
        assertThat(during.sealed()).isEqualTo(granted);
        assertThat(names(during))
                .contains("RecordRegistered", "MemberRegistered", "AccessGranted")
                .doesNotContain("AccessRevoked");
        ProvenAccess after = proven(revoked);
        assertThat(after.couldRead()).isFalse();
        assertThat(names(after)).contains("AccessGranted", "AccessRevoked");
        assertThat(ProvenEvents.decode(after))
                .filteredOn(event -> event.name().equals("AccessGranted"))
                .singleElement()
                .satisfies(event -> assertThat(event.fields())
                        .containsEntry("digest", RECORD.hex())
                        .containsEntry("grantee", DOCTOR.account().text())
                        .containsEntry("purpose", "TREAT"));
    }

    @Test
    void aGrantThatWasOverByThenIsProvenOver() throws Exception {
        Instant end = scene.now().plusSeconds(600);
        scene.grant(Optional.of(end));
        scene.pass(3600);
        scene.block();
        assertThat(proven(end.minusSeconds(1)).basis()).isEqualTo(Basis.GRANT);
        assertThat(proven(end).basis()).isEqualTo(Basis.NONE);
    }

    @Test
    void atTheHeadTheProofSaysThatLaterBlocksAreNotRuledOut() throws Exception {
        scene.grant(Optional.empty());
        Instant head = scene.now();
        ProvenAccess proof = proven(head.plusSeconds(5));
        assertThat(proof.lastBefore()).isFalse();
        assertThat(proof.claim().at())
                .as("and is about the newest block's own time")
                .isEqualTo(head);
    }

    @Test
    void aTimeBeforeTheContractsIsRefused() {
        assertThatThrownBy(() ->
                        scene.hospital.proofs().prove(RECORD, DOCTOR.account(), Instant.parse("2020-01-01T00:00:00Z")))
                .isInstanceOf(Failed.class);
    }

    @Test
    void everyFlippedByteIsRefused() throws Exception {
        scene.grant(Optional.empty());
        byte[] file = file(scene.now());
        Random random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            int at = i < 400 ? i : random.nextInt(file.length);
            byte[] changed = file.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            refused(changed);
        }
        refused(java.util.Arrays.copyOf(file, file.length - 1));
        refused(java.util.Arrays.copyOf(file, file.length + 1));
        refused(new byte[0]);
    }

    @Test
    void whoWritesTheSumAnewIsRefusedByWhatWasSealed() throws Exception {
        Instant granted = scene.now();
        scene.grant(Optional.empty());
        scene.pass(60);
        scene.revoke();
        scene.pass(60);
        scene.block();
        AccessProof proof = AccessProofFile.read(file(granted));
        AccessProof later = AccessProofFile.read(file(scene.now().minusSeconds(30)));
        for (AccessProof forgery : forgeries(proof, later)) {
            refused(AccessProofFile.write(forgery));
        }
    }

    /** Each with one part of another proof, or another claim. */
    private static List<AccessProof> forgeries(AccessProof proof, AccessProof later) {
        Claim claim = proof.claim();
        List<AccessProof> forgeries = new ArrayList<>();
        forgeries.add(
                with(proof, claim(claim, OTHER_RECORD.hex(), claim.member().text(), claim.at())));
        forgeries.add(
                with(proof, claim(claim, RECORD.hex(), RESEARCHER.account().text(), claim.at())));
        forgeries.add(with(
                proof,
                claim(claim, RECORD.hex(), claim.member().text(), claim.at().plusSeconds(60))));
        forgeries.add(with(
                proof,
                claim(claim, RECORD.hex(), claim.member().text(), claim.at().minusSeconds(3600))));
        forgeries.add(new AccessProof(
                later.claim(), proof.genesis(), proof.block(), proof.next(), proof.accounts(), proof.events()));
        forgeries.add(
                new AccessProof(claim, proof.genesis(), proof.block(), later.next(), proof.accounts(), proof.events()));
        forgeries.add(
                new AccessProof(claim, proof.genesis(), proof.block(), proof.next(), later.accounts(), proof.events()));
        forgeries.add(
                new AccessProof(claim, proof.genesis(), proof.block(), proof.next(), proof.accounts(), later.events()));
        forgeries.add(new AccessProof(
                claim,
                proof.genesis(),
                proof.block(),
                proof.next(),
                proof.accounts().subList(0, 1),
                proof.events()));
        forgeries.add(
                new AccessProof(claim, proof.block(), proof.block(), proof.next(), proof.accounts(), proof.events()));
        return forgeries;
    }

    @Test
    void everyFlippedByteOfTheEvidenceIsRefusedAlsoUnderAFreshSum() throws Exception {
        scene.grant(Optional.empty());
        AccessProof proof = AccessProofFile.read(file(scene.now()));
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            UnaryOperator<byte[]> flip = bytes -> {
                byte[] changed = bytes.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                return changed;
            };
            List<AccessProof.EventProof> events = new ArrayList<>(proof.events());
            int at = random.nextInt(events.size());
            AccessProof.EventProof event = events.get(at);
            events.set(at, new AccessProof.EventProof(flip.apply(event.header()), event.index(), event.nodes()));
            refused(AccessProofFile.write(new AccessProof(
                    proof.claim(), proof.genesis(), proof.block(), proof.next(), proof.accounts(), events)));
            refused(AccessProofFile.write(new AccessProof(
                    proof.claim(),
                    proof.genesis(),
                    flip.apply(proof.block()),
                    proof.next(),
                    proof.accounts(),
                    proof.events())));
        }
    }

    @Test
    void aProofAboutSomethingElseOrAnotherChainIsRefused(@TempDir Path elsewhere) throws Exception {
        scene.grant(Optional.empty());
        ProvenAccess proof = proven(scene.now());
        expected(Optional.of(RECORD), Optional.of(DOCTOR.account()), proof).require(proof);
        assertThatThrownBy(() -> expected(Optional.of(OTHER_RECORD), Optional.empty(), proof)
                        .require(proof))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining("another record");
        assertThatThrownBy(() -> expected(Optional.empty(), Optional.of(HOSPITAL.account()), proof)
                        .require(proof))
                .isInstanceOf(Unproven.class);
        try (ProofScene strangers = ProofScene.start(elsewhere)) {
            strangers.grant(Optional.empty());
            ProvenAccess theirs = VerifyAccessProof.verify(strangers
                    .hospital
                    .proofs()
                    .prove(RECORD, DOCTOR.account(), strangers.now())
                    .file());
            assertThat(theirs.couldRead()).as("true on their own chain").isTrue();
            assertThatThrownBy(() ->
                            expected(Optional.empty(), Optional.empty(), proof).require(theirs))
                    .isInstanceOf(Unproven.class)
                    .hasMessageContaining("another chain");
        }
    }

    @Test
    void whatIsSealedByAStrangerIsRefused(@TempDir Path elsewhere) throws Exception {
        scene.grant(Optional.empty());
        AccessProof ours = AccessProofFile.read(file(scene.now()));
        try (ProofScene strangers = ProofScene.start(elsewhere)) {
            strangers.grant(Optional.empty());
            AccessProof theirs = AccessProofFile.read(strangers
                    .hospital
                    .proofs()
                    .prove(RECORD, DOCTOR.account(), strangers.now())
                    .file());
            AccessProof underOurs = new AccessProof(
                    theirs.claim(), ours.genesis(), theirs.block(), theirs.next(), theirs.accounts(), theirs.events());
            assertThatThrownBy(() -> VerifyAccessProof.verify(AccessProofFile.write(underOurs)))
                    .isInstanceOf(Unproven.class)
                    .hasMessageContaining("not sealed by the validator");
        }
    }

    private static Expected expected(
            Optional<org.xinglin.core.kernel.Digest> record,
            Optional<org.xinglin.core.ids.WalletAddress> member,
            ProvenAccess trusted) {
        return new Expected(
                record,
                member,
                Optional.empty(),
                Optional.of(trusted.genesis()),
                trusted.validators(),
                Optional.empty(),
                Optional.empty());
    }

    private static Claim claim(Claim old, String record, String member, Instant at) {
        return new Claim(
                org.xinglin.core.kernel.Digest.ofHex(record),
                new org.xinglin.core.ids.WalletAddress(member),
                at,
                old.access(),
                old.consortium(),
                old.layouts());
    }

    private static AccessProof with(AccessProof proof, Claim claim) {
        return new AccessProof(claim, proof.genesis(), proof.block(), proof.next(), proof.accounts(), proof.events());
    }

    private static List<String> names(ProvenAccess proof) {
        return ProvenEvents.decode(proof).stream().map(EventSeen::name).toList();
    }

    private ProvenAccess proven(Instant at) throws Failed, Unproven {
        return VerifyAccessProof.verify(file(at));
    }

    private byte[] file(Instant at) throws Failed {
        return scene.hospital.proofs().prove(RECORD, DOCTOR.account(), at).file();
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> VerifyAccessProof.verify(file)).isInstanceOf(Unproven.class);
    }
}
