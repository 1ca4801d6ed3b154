package org.xinglin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

    private static final Deployment DEPLOYMENT = new Deployment(
            20261120,
            "0x00000000000000000000000000000000000000a1",
            "0x00000000000000000000000000000000000000a2",
            "0x00000000000000000000000000000000000000a3",
            Optional.of("0x00000000000000000000000000000000000000a4"),
            7);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("deployment.json");
        DEPLOYMENT.write(file);
        assertThat(Deployment.read(file)).isEqualTo(DEPLOYMENT);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void anOlderFileHasNoProofsOfRoles() {
        Deployment older = Deployment.parse(json("proofOfRole", "null"));
        assertThat(older.proofOfRole()).isEmpty();
        assertThat(older.toJson()).doesNotContain("proofOfRole");
        assertThat(Deployment.parse(older.toJson())).isEqualTo(older);
    }

    @Test
    void aChecksummedAddressIsTheSameAddress() {
        String checksummed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"; // EIP-55, test cases
        Deployment deployment = Deployment.parse(json("consortium", "\"" + checksummed + "\""));
        assertThat(deployment.consortium()).isEqualTo("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
    }

    @Test
    void aWrongChecksumIsRefused() {
        refused(
                json("consortium", "\"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD\""),
                "consortium has a wrong checksum");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(json("medicalAccess", "null"), "medicalAccess is missing");
        refused(json("chainId", "null"), "chainId is missing");
        refused("{}", "chainId is missing");
    }

    @Test
    void whatIsNoAddressIsNamed() {
        refused(json("federationLedger", "\"0x12\""), "federationLedger is not an address: 0x12");
        refused(json("federationLedger", "\"0x" + "0".repeat(40) + "\""), "federationLedger is the zero address");
        refused(json("federationLedger", "\"0x00000000000000000000000000000000000000a1\""), "an address of its own");
        refused(json("proofOfRole", "\"0x00000000000000000000000000000000000000a1\""), "an address of its own");
        refused(json("proofOfRole", "\"0x12\""), "proofOfRole is not an address: 0x12");
    }

    @Test
    void numbersOutsideTheirRangeAreRefused() {
        refused(json("chainId", "0"), "chainId must be positive");
        refused(json("block", "-1"), "block must not be negative");
        refused(json("block", "99999999999999999999"), "not a deployment");
    }

    @Test
    void anUnknownFieldIsNamed() {
        refused(json("bloc", "1"), "bloc");
    }

    @Test
    void whatIsNoJsonIsRefusedWithTheNameOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("deployment.json"), "<html>");
        assertThatThrownBy(() -> Deployment.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("deployment.json: not a deployment");
    }

    private static void refused(String json, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deployment.parse(json))
                .withMessageContaining(because);
    }

    private static String json(String field, String value) {
        String whole = DEPLOYMENT.toJson();
        String known = "\"" + field + "\" : [^,\\n]+";
        return whole.contains("\"" + field + "\"")
                ? whole.replaceFirst(known, "\"" + field + "\" : " + value)
                : whole.replaceFirst("\\{", "{\"" + field + "\" : " + value + ",");
    }
}
