package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.genesis.GenesisPlan;

/** What stands in the genesis holds from the first block on, and can not be changed later. */
class GenesisTest {
    private static final String OTHER = "0x" + "01".repeat(20);

    @TempDir
    Path home;

    private final TestAccount payer = new TestAccount(9);

    private ChainSettings planned(GenesisPlan plan) {
        return ChainSettings.in(home).withIdleBlock(Duration.ZERO).withGenesis(plan);
    }

    private GenesisPlan prefunded() {
        return GenesisPlan.free(TestAccount.CHAIN_ID).withPrefunded(List.of(new Address(payer.address())));
    }

    @Test
    void aPrefundedAccountCanPay() throws ChainException {
        try (EmbeddedChain chain = EmbeddedChain.start(planned(prefunded()))) {
            RpcClient rpc = new RpcClient(chain.httpUri());
            assertThat(rpc.get("eth_getBalance", payer.address(), "earliest").asText())
                    .isEqualTo("0x" + GenesisPlan.BALANCE.toString(16));
            rpc.get("eth_sendRawTransaction", payer.sendingValue(OTHER, 1_000));
            assertThat(rpc.get("eth_getBalance", OTHER, "latest").asText()).isEqualTo("0x3e8");
        }
    }

    @Test
    void aMovingBaseFeeMovesAndIsBurnt() throws ChainException {
        try (EmbeddedChain chain = EmbeddedChain.start(planned(prefunded().withMovingBaseFee(true)))) {
            RpcClient rpc = new RpcClient(chain.httpUri());
            assertThat(rpc.get("eth_getBlockByNumber", "earliest", false)
                            .get("baseFeePerGas")
                            .asText())
                    .isEqualTo("0x3b9aca00");
            assertThat(rpc.error("eth_sendRawTransaction", payer.deployment())
                            .get("message")
                            .asText())
                    .contains("max fee per gas less than block base fee");
            BigInteger price = quantity(rpc.get("eth_gasPrice"));
            JsonNode receipt = rpc.get(
                    "eth_getTransactionReceipt",
                    rpc.get("eth_sendRawTransaction", new TestAccount(9).paying(OTHER, price)));
            assertThat(receipt.get("effectiveGasPrice").asText()).isEqualTo("0x" + price.toString(16));
            // an empty genesis lowers the fee of block 1 by an eighth; the proposer gets only what is above it
            JsonNode block = rpc.get("eth_getBlockByNumber", "0x1", false);
            assertThat(quantity(block.get("baseFeePerGas"))).isEqualTo(BigInteger.valueOf(875_000_000));
            BigInteger tip = price.subtract(BigInteger.valueOf(875_000_000)).multiply(BigInteger.valueOf(21_000));
            assertThat(quantity(rpc.get("eth_getBalance", block.get("miner"), "latest")))
                    .isEqualTo(tip);
            BigInteger spent = price.multiply(BigInteger.valueOf(21_000));
            assertThat(quantity(rpc.get("eth_getBalance", payer.address(), "latest")))
                    .isEqualTo(GenesisPlan.BALANCE.subtract(spent));
            assertThat(rpc.get("eth_call", Map.of("from", payer.address(), "to", OTHER), "latest")
                            .asText())
                    .isEqualTo("0x");
            assertThat(rpc.get("eth_feeHistory", "0x2", "latest", List.of(50)).get("baseFeePerGas"))
                    .hasSize(3);
            assertThat(quantity(rpc.get("eth_feeHistory", "0x1", "earliest", List.of())
                            .get("baseFeePerGas")
                            .get(1)))
                    .isEqualTo(BigInteger.valueOf(875_000_000));
            // a price at which the sender can not pay for a whole block: still estimated with what it can pay for
            BigInteger dear = GenesisPlan.BALANCE.divide(BigInteger.valueOf(1_000_000));
            Map<String, String> costly =
                    Map.of("from", payer.address(), "to", OTHER, "gasPrice", "0x" + dear.toString(16));
            assertThat(rpc.get("eth_estimateGas", costly).asText()).isEqualTo("0x5208");
        }
    }

    private static BigInteger quantity(JsonNode hex) {
        return new BigInteger(hex.asText().substring(2), 16);
    }

    @Test
    void anotherPlanForAnOlderChainIsRefused() throws ChainException {
        EmbeddedChain.start(planned(GenesisPlan.free(TestAccount.CHAIN_ID))).close();
        EmbeddedChain.start(planned(GenesisPlan.free(TestAccount.CHAIN_ID))).close();
        assertThatThrownBy(() -> EmbeddedChain.start(planned(prefunded())))
                .hasMessageContaining("begun without a balance for " + payer.address());
        assertThatThrownBy(() -> EmbeddedChain.start(
                        planned(GenesisPlan.free(TestAccount.CHAIN_ID).withMovingBaseFee(true))))
                .hasMessageContaining("a base fee that stays zero");
        assertThatThrownBy(() -> EmbeddedChain.start(
                        planned(GenesisPlan.free(TestAccount.CHAIN_ID).withValidators(4))))
                .hasMessageContaining("begun with 1 validators, not 4");
    }

    @Test
    void aGenesisFileThatWasChangedIsNoticed() throws Exception {
        EmbeddedChain.start(planned(GenesisPlan.free(TestAccount.CHAIN_ID))).close();
        Path file = home.resolve("genesis.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("administrators", "vote"));
        assertThatThrownBy(() -> EmbeddedChain.start(planned(GenesisPlan.free(TestAccount.CHAIN_ID))))
                .hasMessageContaining("genesis.json and its first block do not belong together");
        Files.writeString(file, text.replace("\"chainId\"", "\"chain\""));
        assertThatThrownBy(() -> EmbeddedChain.start(planned(GenesisPlan.free(TestAccount.CHAIN_ID))))
                .hasMessageContaining("genesis.json can not be read: its chainId");
        Files.delete(file);
        assertThatThrownBy(() -> EmbeddedChain.start(planned(GenesisPlan.free(TestAccount.CHAIN_ID))))
                .hasMessageContaining("genesis.json is missing");
    }
}
