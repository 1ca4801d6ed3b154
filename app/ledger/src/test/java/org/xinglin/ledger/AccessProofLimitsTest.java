package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.ProofScene.DOCTOR;
import static org.xinglin.ledger.ProofScene.RECORD;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.proof.AccessProof;
import org.xinglin.ledger.proof.AccessProof.Claim;
import org.xinglin.ledger.proof.AccessProofFile;
import org.xinglin.ledger.proof.Expected;
import org.xinglin.ledger.proof.ProvenAccess;
import org.xinglin.ledger.proof.Unproven;
import org.xinglin.ledger.proof.VerifyAccessProof;

/** What a genuine proof does not show, and must not be taken for. */
class AccessProofLimitsTest {
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
    void anHonestProofWithoutItsNextBlockSaysNothingAboutALaterTime() throws Exception {
        scene.grant(Optional.empty());
        Instant granted = scene.now();
        scene.pass(60);
        scene.revoke();
        scene.pass(60);
        scene.block();
        AccessProof honest = AccessProofFile.read(file(granted.plusSeconds(59)));
        VerifyAccessProof.verify(AccessProofFile.write(honest));
        for (Instant later : List.of(granted.plusSeconds(90), granted.plusSeconds(59), granted.plusSeconds(1))) {
            byte[] cut = AccessProofFile.write(withoutNext(honest, later));
            assertThatThrownBy(() -> VerifyAccessProof.verify(cut))
                    .isInstanceOf(Unproven.class)
                    .hasMessageContaining("no next block");
        }
    }

    @Test
    void atTheHeadAProofIsAboutTheNewestBlocksOwnTime() throws Exception {
        scene.grant(Optional.empty());
        Instant head = scene.now();
        ProvenAccess proof = VerifyAccessProof.verify(file(head.plusSeconds(3600)));
        assertThat(proof.claim().at()).isEqualTo(head);
        assertThat(proof.lastBefore()).isFalse();
        assertThatThrownBy(() -> new Expected(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(head.plusSeconds(3600)),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())
                        .require(proof))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining("another time");
    }

    @Test
    void aProofIsOnlyComparedWhenChainAndBothContractsAreKnown() throws Exception {
        scene.block();
        ProvenAccess proof = VerifyAccessProof.verify(file(scene.now()));
        Optional<WalletAddress> access = Optional.of(proof.claim().access());
        Optional<WalletAddress> consortium = Optional.of(proof.claim().consortium());
        Optional<Digest> genesis = Optional.of(proof.genesis());
        assertThat(compared(genesis, List.of(), access, consortium)).isTrue();
        assertThat(compared(Optional.empty(), proof.validators(), access, consortium))
                .isTrue();
        assertThat(compared(Optional.empty(), List.of(), access, consortium)).isFalse();
        assertThat(compared(genesis, List.of(), access, Optional.empty())).isFalse();
        assertThat(compared(genesis, List.of(), Optional.empty(), consortium)).isFalse();
    }

    private static boolean compared(
            Optional<Digest> genesis,
            List<WalletAddress> validators,
            Optional<WalletAddress> access,
            Optional<WalletAddress> consortium) {
        return new Expected(
                        Optional.empty(), Optional.empty(), Optional.empty(), genesis, validators, access, consortium)
                .namesChainAndContracts();
    }

    private static AccessProof withoutNext(AccessProof proof, Instant at) {
        Claim old = proof.claim();
        Claim claim = new Claim(old.record(), old.member(), at, old.access(), old.consortium(), old.layouts());
        return new AccessProof(
                claim, proof.genesis(), proof.block(), Optional.empty(), proof.accounts(), proof.events());
    }

    private byte[] file(Instant at) throws Failed {
        return scene.hospital.proofs().prove(RECORD, DOCTOR.account(), at).file();
    }
}
