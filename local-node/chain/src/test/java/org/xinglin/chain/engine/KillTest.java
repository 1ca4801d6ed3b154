package org.xinglin.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.GenesisPlan;

class KillTest {
    private static final int KILLS = 3;

    @TempDir
    Path home;

    @Test
    void whatWasAnsweredSurvivesAKillAtAnyMoment() throws Exception {
        Random random = new Random(11);
        List<String> answered = new ArrayList<>();
        long nonce = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            answered.addAll(sendUntilKilled(nonce, 20 + random.nextInt(80)));
            nonce = verify(answered);
        }
    }

    private List<String> sendUntilKilled(long nonce, int count) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledChain.class.getName(),
                        home.toString(),
                        Long.toString(nonce))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> hashes = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
            String line = reader.readLine();
            while (line != null) {
                hashes.add(line);
                if (hashes.size() == count) {
                    process.toHandle().destroyForcibly();
                }
                line = reader.readLine();
            }
        }
        process.waitFor();
        assertThat(hashes).hasSizeGreaterThanOrEqualTo(count);
        return hashes;
    }

    /** Answers the next nonce. A last line that was cut off by the kill is no hash that anybody got. */
    private long verify(List<String> answered) throws IOException, DamagedChainException {
        long started = System.nanoTime();
        try (ChainEngine engine =
                ChainEngine.seal(home, GenesisPlan.free(KilledChain.CHAIN_ID), Duration.ZERO, InstantSource.system())) {
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
            answered.removeIf(hash -> hash.length() != 66);
            for (String hash : answered) {
                assertThat(engine.chain().find(new Hash(hash))).as(hash).isNotNull();
            }
            verifyParents(engine);
            try (WorldState state = engine.chain().stateOf(engine.chain().head())) {
                long nonce = state.nonce(new Address(KilledChain.ACCOUNT.getAddress()));
                assertThat(nonce).isGreaterThanOrEqualTo(answered.size());
                return nonce;
            }
        }
    }

    private static void verifyParents(ChainEngine engine) {
        for (long number = engine.chain().head().number(); number > 0; number--) {
            Block block = Objects.requireNonNull(engine.chain().block(number));
            assertThat(Objects.requireNonNull(engine.chain().block(number - 1)).hash())
                    .isEqualTo(block.header().parent());
        }
    }
}
