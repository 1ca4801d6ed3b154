package org.xinglin.vault.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** The committed vectors: right proofs, and a wrong one for each way of being wrong. Written anew by -Dvectors.write=true. */
class VectorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/xinglin/vault/ring");
    private static final Path FILE = FOLDER.resolve("vectors.json");
    private static final int SIZE = 4;

    @Test
    void theProverMakesTheCommittedVectors() throws IOException, Failed {
        String made = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(vectors()) + "\n";
        if (Boolean.getBoolean("vectors.write")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(made.replace("\r\n", "\n"));
    }

    @Test
    void theVerifierSaysWhatTheVectorsSay() throws IOException {
        JsonNode vectors = new ObjectMapper().readTree(FILE.toFile());
        assertThat(vectors.path("proofs").size()).isGreaterThan(30);
        for (JsonNode vector : vectors.path("proofs")) {
            assertThat(RingVerifier.holds(VectorForm.proof(vector.path("proof"))))
                    .as(vector.path("what").asText())
                    .isEqualTo(vector.path("holds").asBoolean());
        }
        for (JsonNode vector : vectors.path("claims")) {
            JsonNode claim = vector.path("claim");
            RoleDomain domain = VectorForm.domain(claim);
            WalletAddress account = VectorForm.account(claim.path("account"));
            assertThat(RingVerifier.holds(VectorForm.claim(claim), domain, account))
                    .as(vector.path("what").asText())
                    .isEqualTo(vector.path("holds").asBoolean());
        }
    }

    @Test
    void aVerifierInAnotherLanguageSaysTheSame() throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder("python3", FOLDER.resolve("verify.py").toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "python3 is not on this machine");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("are as the vectors say");
        assertThat(python.exitValue()).isZero();
    }

    private static ObjectNode vectors() throws Failed {
        Ward ward = Ward.of(SIZE);
        ObjectNode all = new ObjectMapper().createObjectNode();
        ArrayNode proofs = all.putArray("proofs");
        for (int place = 0; place < SIZE; place++) {
            add(proofs, "right, by member " + place, true, ward.proof(place));
        }
        RoleProof right = ward.proof(1);
        RolePoint stranger = new Bn254RoleKeys(Secret.owning(Words.tag("stranger")), Ward.random("stranger")).key(0);
        for (Map.Entry<String, RoleProof> wrong :
                Alterations.of(right, stranger).entrySet()) {
            add(proofs, wrong.getKey(), false, wrong.getValue());
        }
        claims(all.putArray("claims"), ward, stranger);
        hashes(all.putArray("hashes"), right);
        return all;
    }

    private static void claims(ArrayNode claims, Ward ward, RolePoint stranger) {
        RoleKeyClaim right = ward.claim(0);
        WalletAddress account = ward.ring().getFirst().account();
        WalletAddress other = ward.ring().get(1).account();
        RoleKeyClaim moved = new RoleKeyClaim(
                right.key(), right.challenge(), right.response().add(BigInteger.ONE));
        RoleKeyClaim large = new RoleKeyClaim(
                right.key(), right.challenge(), right.response().add(Bn254.ORDER));
        RoleKeyClaim foreign = new RoleKeyClaim(stranger, right.challenge(), right.response());
        add(claims, "a right claim", true, VectorForm.of(right, Ward.DOMAIN, account));
        add(claims, "of another account", false, VectorForm.of(right, Ward.DOMAIN, other));
        RoleDomain elsewhere = new RoleDomain(Ward.DOMAIN.chainId() + 1, Ward.DOMAIN.contract());
        add(claims, "for another chain", false, VectorForm.of(right, elsewhere, account));
        add(claims, "the response plus one", false, VectorForm.of(moved, Ward.DOMAIN, account));
        add(claims, "the response plus the order", false, VectorForm.of(large, Ward.DOMAIN, account));
        add(claims, "another's key", false, VectorForm.of(foreign, Ward.DOMAIN, account));
    }

    private static void hashes(ArrayNode hashes, RoleProof proof) {
        RoleStatement statement = proof.statement();
        RolePoint base = Bn254.encode(Transcript.base(statement));
        ObjectNode node = hashes.addObject();
        node.set("statement", VectorForm.of(statement));
        node.set("image", VectorForm.of(proof.image()));
        node.put("event", Digest.of(Transcript.event(statement)).hex())
                .put("ringHash", Digest.of(Transcript.ringHash(statement)).hex())
                .put(
                        "base",
                        "0x"
                                + VectorForm.of(base).get("x").asText().substring(2)
                                + VectorForm.of(base).get("y").asText().substring(2))
                .put("nullifier", RingVerifier.nullifier(proof).hex());
    }

    private static void add(ArrayNode proofs, String what, boolean holds, RoleProof proof) {
        proofs.addObject().put("what", what).put("holds", holds).set("proof", VectorForm.of(proof));
    }

    private static void add(ArrayNode claims, String what, boolean holds, ObjectNode claim) {
        claims.addObject().put("what", what).put("holds", holds).set("claim", claim);
    }
}
