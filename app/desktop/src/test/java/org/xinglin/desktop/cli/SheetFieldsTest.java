package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.NetworkOption;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.chain.TransactionType;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

class SheetFieldsTest {
    private static final BlockSheet BLOCK = new BlockSheet(
            new BlockHeight(7),
            Digest.ofHex("ab".repeat(32)),
            Digest.ofHex("cd".repeat(32)),
            Instant.parse("2026-11-20T09:30:05Z"),
            new WalletAddress("0x" + "0a".repeat(20)),
            new BlockSheet.Gas(21_000, 30_000_000),
            Optional.of(BigInteger.ZERO),
            new TreeMap<>(Map.of(TransactionType.DYNAMIC_FEE, 2, new TransactionType(0x7e), 1)),
            Optional.empty(),
            "0xd883");
    private static final NetworkSheet NETWORK = new NetworkSheet(
            Optional.of(20_260L),
            Optional.empty(),
            Optional.of("xinglin/0.1.0"),
            Map.of(NetworkOption.CHAIN_TYPE, "consortium", NetworkOption.TURN, "round-robin"),
            List.of(new WalletAddress("0x" + "0a".repeat(20)), new WalletAddress("0x" + "0b".repeat(20))));

    @Test
    void aPersonGetsALineForEachValue() {
        assertThat(print(false, Optional.of(NETWORK)).lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "block 7",
                        "hash 0x" + "ab".repeat(32),
                        "time 2026-11-20T09:30:05Z",
                        "transactions 3",
                        " dynamic-fee 2",
                        " type-0x7e 1",
                        "baseFeeWei 0",
                        "bytes this node does not tell",
                        "extraData 0xd883",
                        "network",
                        " chainType consortium",
                        " governance this node does not tell",
                        " validators 0x" + "0b".repeat(20));
        assertThat(print(false, Optional.empty())).endsWith("network\n  this node does not tell\n");
    }

    @Test
    void aScriptGetsOneLineWithNullForWhatIsNotTold() throws Exception {
        String out = print(true, Optional.of(NETWORK));
        assertThat(out).hasLineCount(1);
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.path("transactionTypes").path("dynamic-fee").asInt()).isEqualTo(2);
        assertThat(json.path("baseFeeWei").isIntegralNumber()).isTrue();
        assertThat(json.path("bytes").isNull()).isTrue();
        assertThat(json.path("network").path("chainId").asLong()).isEqualTo(20_260);
        assertThat(json.path("network").path("consensus").isNull()).isTrue();
        assertThat(json.path("network").path("validators")).hasSize(2);
        assertThat(new ObjectMapper()
                        .readTree(print(true, Optional.empty()))
                        .path("network")
                        .isNull())
                .isTrue();
    }

    private static String print(boolean json, Optional<NetworkSheet> network) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Output(stream, stream, json).result(SheetFields.of(BLOCK, network), SheetFields.text(BLOCK, network));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
