package org.xinglin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.ProofOfRole;

class ArtefactsTest {

    /** EIP-170: code longer than this can not be deployed. */
    private static final int MAX_CODE_BYTES = 24_576;

    @ParameterizedTest
    @CsvSource({"Consortium", "MedicalAccess", "FederationLedger", "ProofOfRole"})
    void everyContractIsCodeThatCanBeDeployed(String contract) throws IOException {
        byte[] code = Numeric.hexStringToByteArray(resource(contract + ".bin"));
        assertThat(code).hasSizeBetween(1_000, MAX_CODE_BYTES);
    }

    @Test
    void theBindingsAreMadeFromTheCommittedCode() throws IOException {
        assertThat(Consortium.BINARY).isEqualTo(resource("Consortium.bin"));
        assertThat(MedicalAccess.BINARY).isEqualTo(resource("MedicalAccess.bin"));
        assertThat(FederationLedger.BINARY).isEqualTo(resource("FederationLedger.bin"));
        assertThat(ProofOfRole.BINARY).isEqualTo(resource("ProofOfRole.bin"));
    }

    @Test
    void theWellKnownFunctionsAreThere() throws IOException {
        assertThat(functions("MedicalAccess"))
                .contains(
                        "cidToOwner(bytes32)",
                        "permissions(address,bytes32)",
                        "grantAccess(bytes32,address)",
                        "checkAccess(address,bytes32)");
    }

    private static Set<String> functions(String contract) throws IOException {
        Set<String> signatures = new TreeSet<>();
        for (JsonNode entry : new ObjectMapper().readTree(resource(contract + ".abi"))) {
            if (entry.path("type").asText().equals("function")) {
                signatures.add(entry.path("name").asText() + "("
                        + String.join(",", entry.path("inputs").findValuesAsText("type")) + ")");
            }
        }
        return signatures;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Deployment.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
