package org.xinglin.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.Transfers;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.GenesisPlan;

/**
 * A process is killed under load again and again, on four chains side by side, and no answered transaction is lost: ten times each,
 * or as often as {@code xinglin.chain.kills} says (the profile interop: 25).
 */
class KillTest {
    private static final int CHAINS = 4;
    private static final int KILLS_OF_ONE = Integer.getInteger("xinglin.chain.kills", 10);
    private static final int MOST_TRANSACTIONS = 40;

    @TempDir
    Path home;

    @Test
    void whatWasAnsweredSurvivesAKillAtAnyMoment() throws Exception {
        try (ExecutorService sides = Executors.newFixedThreadPool(CHAINS)) {
            List<Callable<Integer>> chains = IntStream.range(0, CHAINS)
                    .<Callable<Integer>>mapToObj(
                            number -> () -> killAgainAndAgain(home.resolve("chain" + number), number))
                    .toList();
            int survived = 0;
            for (Future<Integer> chain : sides.invokeAll(chains)) {
                survived += chain.get();
            }
            assertThat(survived).isGreaterThanOrEqualTo(CHAINS * KILLS_OF_ONE);
        }
    }

    private static int killAgainAndAgain(Path folder, int seed)
            throws IOException, InterruptedException, DamagedChainException {
        Random random = new Random(seed);
        List<String> answered = new ArrayList<>();
        long nonce = 0;
        Files.createDirectories(folder);
        for (int kill = 0; kill < KILLS_OF_ONE; kill++) {
            answered.addAll(sendUntilKilled(folder, nonce, 1 + random.nextInt(MOST_TRANSACTIONS)));
            nonce = verify(folder, answered);
        }
        return answered.size();
    }

    private static List<String> sendUntilKilled(Path folder, long nonce, int count)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledChain.class.getName(),
                        folder.toString(),
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
    private static long verify(Path folder, List<String> answered) throws IOException, DamagedChainException {
        try (ChainEngine engine =
                ChainEngine.seal(folder, GenesisPlan.free(Transfers.CHAIN_ID), Duration.ZERO, InstantSource.system())) {
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
