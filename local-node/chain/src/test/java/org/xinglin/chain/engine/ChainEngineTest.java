package org.xinglin.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.xinglin.chain.Transfers;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.consensus.SealException;
import org.xinglin.chain.consensus.ValidatorSet;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.GenesisPlan;

class ChainEngineTest {
    private static final long NOON = 1_790_000_000L;

    @TempDir
    Path home;

    private final Transfers transfers = new Transfers();
    private long now = NOON;

    private ChainEngine start() throws IOException, DamagedChainException {
        return ChainEngine.seal(
                home, GenesisPlan.free(Transfers.CHAIN_ID), Duration.ZERO, () -> Instant.ofEpochSecond(now));
    }

    @Test
    void timeNeverRunsBackwardsWhateverTheClockDoes() throws Exception {
        Random jumps = new Random(7);
        List<Long> times = new ArrayList<>();
        try (ChainEngine engine = start()) {
            for (int i = 0; i < 30; i++) {
                now = NOON + jumps.nextInt(-1_000_000, 1_000_000);
                engine.submit(transfers.next());
                times.add(engine.chain().head().header().context().timestamp());
            }
            assertThat(engine.chain().head().number()).isEqualTo(30);
        }
        assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
        now = 0;
        try (ChainEngine again = start()) {
            again.submit(transfers.next());
            assertThat(again.chain().head().header().context().timestamp()).isGreaterThanOrEqualTo(times.getLast());
        }
    }

    @Test
    void statesThatWereLostAreMadeAgainFromTheBlocks() throws Exception {
        Hash root;
        try (ChainEngine engine = start()) {
            for (int i = 0; i < 5; i++) {
                engine.submit(transfers.next());
            }
            root = engine.chain().head().header().roots().state();
        }
        deleteState();
        try (ChainEngine engine = start();
                WorldState state = engine.chain().stateOf(engine.chain().head())) {
            assertThat(engine.chain().head().header().roots().state()).isEqualTo(root);
            assertThat(state.nonce(new Address(transfers.address()))).isEqualTo(5);
            engine.submit(transfers.next());
        }
    }

    @Test
    void aLostIndexIsMadeAgainFromTheBlocks() throws Exception {
        Hash sent;
        Hash head;
        try (ChainEngine engine = start()) {
            engine.submit(transfers.next());
            sent = engine.submit(transfers.next());
            head = engine.chain().head().hash();
        }
        Files.delete(home.resolve("blocks.index"));
        try (ChainEngine engine = start()) {
            assertThat(engine.chain().head().hash()).isEqualTo(head);
            assertThat(engine.chain().find(sent)).isNotNull();
        }
        Files.writeString(home.resolve("blocks.index"), "this is not an index".repeat(1_000));
        try (ChainEngine engine = start()) {
            assertThat(engine.chain().find(sent)).isNotNull();
        }
    }

    private void deleteState() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("state"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aListenerThatFailsIsLeftBehindAndTheOthersAreTold() throws Exception {
        List<Long> heard = new ArrayList<>();
        try (ChainEngine engine = start()) {
            engine.blocks().add(block -> {
                throw new IllegalStateException("deaf");
            });
            engine.blocks().add(block -> heard.add(block.number()));
            engine.submit(transfers.next());
            engine.submit(transfers.next());
        }
        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void aLostValidatorKeyIsNoticed() throws Exception {
        start().close();
        Files.delete(home.resolve("validator.key"));
        assertThatThrownBy(this::start)
                .isInstanceOf(DamagedChainException.class)
                .hasMessageContaining("key of its validator");
        Files.writeString(home.resolve("validator.key"), "0x" + "33".repeat(32));
        assertThatThrownBy(this::start)
                .isInstanceOf(DamagedChainException.class)
                .hasMessageContaining("key of its validator");
    }

    @Test
    void aForgedSealIsRefused() throws Exception {
        try (ChainEngine engine = start()) {
            engine.submit(transfers.next());
            BlockHeader header = engine.chain().head().header();
            Address validator = header.context().proposer();
            ValidatorSet validators = new ValidatorSet(List.of(validator));
            Seal.verify(header, validators);
            byte[] extra = header.extraData().toArray();
            extra[40] ^= 1;
            assertThatThrownBy(() -> Seal.verify(header.withExtraData(Bytes.of(extra)), validators))
                    .isInstanceOf(SealException.class)
                    .hasMessageContaining("forged");
            assertThatThrownBy(() ->
                            Seal.verify(header, new ValidatorSet(List.of(new Address("0x" + "01".repeat(20))))))
                    .isInstanceOf(SealException.class)
                    .hasMessageContaining("no validator");
        }
    }

    @Test
    void aTransactionSentTwiceAtOnceIsAnsweredOnceAndRefusedOnce() throws Exception {
        try (ChainEngine engine = start()) {
            Bytes raw = transfers.next();
            List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());
            Runnable send = () -> {
                try {
                    answers.add(engine.submit(raw).toString());
                } catch (InvalidTransactionException refused) {
                    answers.add(String.valueOf(refused.getMessage()));
                }
            };
            Thread one = Thread.ofPlatform().start(send);
            Thread two = Thread.ofPlatform().start(send);
            one.join();
            two.join();
            assertThat(answers).hasSize(2).anyMatch(answer -> answer.startsWith("0x"));
            assertThat(answers).anyMatch(answer -> !answer.startsWith("0x"));
        }
    }

    @Test
    void manySendersAtOnceShareBlocksAndNoneIsLost() throws Exception {
        try (ChainEngine engine = start()) {
            List<Thread> threads = new ArrayList<>();
            List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int sender = 1; sender <= 16; sender++) {
                Credentials own = Credentials.create(Integer.toHexString(sender).repeat(20));
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        sendTwenty(engine, own);
                    } catch (InvalidTransactionException | AssertionError failed) {
                        failures.add(failed);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
            int total = 0;
            for (long number = 1; number <= engine.chain().head().number(); number++) {
                Block block = Objects.requireNonNull(engine.chain().block(number));
                total += block.transactions().size();
            }
            assertThat(total).isEqualTo(16 * 20);
            assertThat(engine.chain().head().number()).isLessThan(16 * 20);
        }
    }

    private static void sendTwenty(ChainEngine engine, Credentials own) throws InvalidTransactionException {
        Transfers of = new Transfers(own, 0);
        for (int i = 0; i < 20; i++) {
            Hash hash = engine.submit(of.next());
            assertThat(engine.chain().find(hash)).isNotNull();
        }
    }
}
