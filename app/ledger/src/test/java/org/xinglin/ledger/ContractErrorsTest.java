package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.web3j.protocol.core.Response;

class ContractErrorsTest {
    private final ContractErrors errors =
            new ContractErrors(List.of(Abi.of("Consortium"), Abi.of("MedicalAccess"), Abi.of("FederationLedger")));

    /** Selectors as another implementation of the ABI computes them (ethers 6, id(signature).slice(0, 10)). */
    @ParameterizedTest
    @CsvSource({
        "0x044bf320, NotGranted",
        "0x245aecd3, NotOwner",
        "0xe2872af2, ExpiryInPast",
        "0x45ed80e9, AlreadyRegistered",
        "0x77caf672, AlreadyRegistered",
        "0xbd2641b6, RoundNotOpen",
        "0xe2517d3f, AccessControlUnauthorizedAccount",
        "0x8cf197f1, BadRole"
    })
    void aSelectorGivesTheErrorsName(String data, String name) {
        assertThat(reason(data, "execution reverted")).isEqualTo(name);
    }

    @Test
    void aReasonStringIsShown() {
        String data = "0x08c379a0"
                + "0000000000000000000000000000000000000000000000000000000000000020"
                + "0000000000000000000000000000000000000000000000000000000000000004"
                + "6e6f7065" + "0".repeat(56);
        assertThat(reason(data, "execution reverted")).isEqualTo("nope");
    }

    @Test
    void anUnknownErrorShowsItsSelector() {
        assertThat(reason("0xdeadbeef", "execution reverted")).isEqualTo("Reverted 0xdeadbeef");
    }

    @Test
    void dataWithWordsAroundItIsFound() {
        assertThat(reason("Reverted 0xdeadbeef", "VM execution error")).isEqualTo("Reverted 0xdeadbeef");
    }

    @Test
    void withoutDataTheNodesWordsStand() {
        assertThat(reason(null, "nonce too low")).isEqualTo("nonce too low");
        assertThat(reason("0x", "execution reverted")).isEqualTo("execution reverted");
        assertThat(reason(null, "")).isEqualTo("Reverted");
    }

    private String reason(@Nullable String data, String message) {
        Response.Error error = new Response.Error(3, message);
        error.setData(data);
        return errors.reason(error);
    }
}
