package org.xinglin.chain.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.Transfers;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.DamagedChainException;
import org.xinglin.chain.genesis.GenesisPlan;

/** Damage is named, and what is good before it is kept. */
class ChainRepairTest {
    private static final int BLOCKS = 8;

    @TempDir
    Path home;

    private final Transfers transfers = new Transfers();
    private final List<Hash> hashes = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        try (ChainEngine engine = open()) {
            for (int i = 0; i < BLOCKS; i++) {
                engine.submit(transfers.next());
            }
            for (long number = 0; number <= BLOCKS; number++) {
                hashes.add(Objects.requireNonNull(engine.chain().block(number)).hash());
            }
        }
    }

    private ChainEngine open() throws IOException, DamagedChainException {
        return ChainEngine.seal(
                home,
                GenesisPlan.free(Transfers.CHAIN_ID).withValidators(2),
                Duration.ZERO,
                () -> Instant.ofEpochSecond(1_790_000_000L));
    }

    private Path log() {
        return home.resolve("blocks.log");
    }

    /** Where the n-th block's record begins. */
    private int start(byte[] file, int block) {
        int start = 0;
        for (int i = 0; i < block; i++) {
            start += 8 + ByteBuffer.wrap(file).getInt(start);
        }
        return start;
    }

    private ChainReport examine() throws IOException {
        return ChainRepair.examine(home, blocks -> {});
    }

    @Test
    void aWholeChainIsFoundGoodAndNothingIsChanged() throws Exception {
        byte[] before = Files.readAllBytes(log());
        ChainReport report = examine();
        assertThat(report).isEqualTo(new ChainReport(BLOCKS + 1, BLOCKS, before.length, before.length, report.fault()));
        assertThat(report.good()).isTrue();
        assertThat(Files.readAllBytes(log())).isEqualTo(before);
        assertThat(home.resolve("state.examined")).doesNotExist();
    }

    @Test
    void aFlippedByteIsNamedAndTheBlocksBeforeItAreKept() throws Exception {
        byte[] file = Files.readAllBytes(log());
        int place = start(file, 5);
        file[place + 100] ^= 1;
        Files.write(log(), file);
        ChainReport report = examine();
        assertThat(report.fault()).get().asString().contains("block 5").contains("byte " + place);
        assertThat(report.blocks()).isEqualTo(5);

        ChainRepair.Outcome outcome = ChainRepair.repair(home, blocks -> {});
        assertThat(Files.readAllBytes(outcome.kept().orElseThrow())).isEqualTo(file);
        assertThat(examine().good()).isTrue();
        try (ChainEngine engine = open()) {
            assertThat(engine.chain().head().hash()).isEqualTo(hashes.get(4));
            transfers.backTo(4);
            engine.submit(transfers.next());
            assertThat(engine.chain().head().number()).isEqualTo(5);
        }
    }

    @Test
    void aForgedReceiptWithARightChecksumIsFound() throws Exception {
        byte[] file = Files.readAllBytes(log());
        int place = start(file, 3);
        int length = ByteBuffer.wrap(file).getInt(place);
        int status = place + 8 + length;
        while (!(file[status] == 1 && (file[status + 1] & 0xff) == 0x82)) {
            status--; // the receipt begins with its status 1 and the gas used, of two bytes
        }
        file[status] = (byte) 0x80;
        CRC32C checksum = new CRC32C();
        checksum.update(file, place + 8, length);
        ByteBuffer.wrap(file).putInt(place + 4, (int) checksum.getValue());
        Files.write(log(), file);
        assertThat(examine().fault()).contains("block 3 has other receipts than its transactions give");
    }

    @Test
    void lostStatesAndIndexAreMadeAgain() throws Exception {
        Files.writeString(home.resolve("state").resolve("CURRENT"), "nonsense");
        Files.writeString(home.resolve("blocks.index"), "nonsense");
        assertThatThrownBy(this::open).isInstanceOf(RuntimeException.class);
        assertThat(ChainRepair.repair(home, blocks -> {}).kept()).isEmpty();
        try (ChainEngine engine = open()) {
            assertThat(engine.chain().head().hash()).isEqualTo(hashes.get(BLOCKS));
            engine.submit(transfers.next());
        }
    }

    @Test
    void aFolderWithoutAChainIsSaid(@TempDir Path empty) {
        assertThatThrownBy(() -> ChainRepair.examine(empty, blocks -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("genesis.json");
    }
}
