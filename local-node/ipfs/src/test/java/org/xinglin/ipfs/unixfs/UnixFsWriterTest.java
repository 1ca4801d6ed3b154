package org.xinglin.ipfs.unixfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

final class UnixFsWriterTest {
    private static final byte[] HELLO = "hello world".getBytes(StandardCharsets.UTF_8);
    private static final ImportProfile TINY = new ImportProfile("tiny", 1, true, 7, 3, Sharding.LINKS);

    @Test
    void helloWorldHasItsPublicCids() throws IOException {
        assertThat(cidOf(HELLO, ImportProfile.UNIXFS_V1_2025))
                .hasToString("bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e");
        assertThat(cidOf(HELLO, ImportProfile.UNIXFS_V0_2015))
                .hasToString("Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD");
    }

    @Test
    void sixHundredThousandBytesDependOnTheChunkSize() throws IOException {
        byte[] bytes = new byte[600_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        assertThat(cidOf(bytes, ImportProfile.UNIXFS_V1_LEGACY))
                .hasToString("bafybeicp64het67shnhxiyl3sg5mylxqop6pnqsqpfecb6pmni2ghoxzom");
        assertThat(cidOf(bytes, ImportProfile.UNIXFS_V1_2025).digest())
                .asHexString()
                .isEqualTo("3EEC6F2DF36B88A1A97C03224253E9D0C59F2696FF7B145203A5D43C736BC7E0");
    }

    @Test
    void theCidDoesNotDependOnHowTheBytesArriveNorOnTheThreads() throws IOException {
        byte[] bytes = random(5_000, 1);
        Cid whole = cidOf(bytes, TINY);
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                UnixFsWriter writer = new UnixFsWriter(TINY, BlockSink.NOWHERE, threads, 3)) {
            Random random = new Random(2);
            for (int at = 0; at < bytes.length; ) {
                int count = Math.min(bytes.length - at, random.nextInt(20));
                writer.write(bytes, at, count);
                at += count;
            }
            assertThat(writer.finish().cid()).isEqualTo(whole);
        }
    }

    @Test
    void everyRangeOfADeepTreeReadsBack() throws IOException {
        byte[] bytes = random(400, 3);
        MemoryBlocks blocks = new MemoryBlocks();
        for (ImportProfile profile :
                new ImportProfile[] {TINY, new ImportProfile("tiny0", 0, false, 7, 3, Sharding.LINKS)}) {
            Cid cid = write(bytes, profile, blocks).cid();
            UnixFsReader reader = new UnixFsReader(blocks);
            assertThat(reader.fileSize(cid)).isEqualTo(bytes.length);
            for (int from = 0; from < bytes.length; from += 13) {
                for (int length = 0; from + length <= bytes.length; length += 29) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    reader.copy(cid, from, length, out);
                    assertThat(out.toByteArray()).isEqualTo(java.util.Arrays.copyOfRange(bytes, from, from + length));
                }
            }
        }
    }

    @Test
    void aMissingBlockIsNamed() throws IOException {
        MemoryBlocks blocks = new MemoryBlocks();
        Cid cid = write(random(100, 4), TINY, blocks).cid();
        Cid gone = blocks.removeAnyLeaf();
        assertThatThrownBy(() -> new UnixFsReader(blocks).copy(cid, 0, 100, OutputStream.nullOutputStream()))
                .isInstanceOf(MissingBlockException.class)
                .hasMessageContaining(gone.toString());
    }

    @Test
    void aFailingSinkFailsTheWriter() {
        BlockSink full = (cid, data) -> {
            throw new IOException("No space left on device");
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThatThrownBy(() -> {
                        try (UnixFsWriter writer = new UnixFsWriter(TINY, full, threads, 2)) {
                            writer.write(random(1000, 5));
                            writer.finish();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
    }

    @Test
    void bytesThatPassAreHashedOnTheWay() throws IOException, InvalidCidException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CidOutputStream hashing = new CidOutputStream(out, ImportProfile.UNIXFS_V1_2025)) {
            hashing.write(HELLO);
            assertThat(hashing.finish().cid()).isEqualTo(cidOf(HELLO, ImportProfile.UNIXFS_V1_2025));
        }
        assertThat(out.toByteArray()).isEqualTo(HELLO);
    }

    @Test
    void aNodeCutAnywhereIsRefusedOrReadDifferently() throws IOException {
        MemoryBlocks blocks = new MemoryBlocks();
        Cid cid = write(random(20, 7), TINY, blocks).cid();
        byte[] node = blocks.bytes(cid);
        for (int length = 0; length < node.length; length++) {
            java.nio.ByteBuffer cut = java.nio.ByteBuffer.wrap(node, 0, length);
            assertThatThrownBy(() -> DagNode.decode(cid, cut))
                    .as("cut at %s", length)
                    .isInstanceOf(MalformedNodeException.class);
        }
    }

    private static Cid cidOf(byte[] bytes, ImportProfile profile) throws IOException {
        return write(bytes, profile, BlockSink.NOWHERE).cid();
    }

    private static Imported write(byte[] bytes, ImportProfile profile, BlockSink sink) throws IOException {
        try (UnixFsWriter writer = new UnixFsWriter(profile, sink, Runnable::run, 0)) {
            writer.write(bytes);
            return writer.finish();
        }
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
