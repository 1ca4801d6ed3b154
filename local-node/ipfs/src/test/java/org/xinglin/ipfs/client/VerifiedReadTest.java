package org.xinglin.ipfs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.MalformedNodeException;
import org.xinglin.ipfs.unixfs.Sharding;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** Whoever gives the blocks: what is read is what the CID names, or nothing. */
class VerifiedReadTest {
    /** Small enough that a hundred kilobytes make a tree of several levels. */
    private static final ImportProfile DEEP = new ImportProfile("deep", 1, true, 1000, 3, Sharding.LINKS);

    @TempDir
    Path home;

    private GatewayDouble gateway;
    private TrustlessGateway reader;

    @BeforeEach
    void start() throws IOException {
        gateway = new GatewayDouble();
        reader = new TrustlessGateway(gateway.uri());
    }

    @AfterEach
    void stop() {
        reader.close();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 3000, 100_123})
    void theBytesComeBackInOrder(int size) throws IOException {
        byte[] content = bytes(size);
        for (ImportProfile profile : List.of(DEEP, ImportProfile.UNIXFS_V0_2015, ImportProfile.UNIXFS_V1_2025)) {
            Cid cid = publish(content, profile);
            try (InputStream in = reader.read(cid)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void noByteOfAnAlteredBlockIsGivenOut() throws IOException {
        byte[] content = bytes(50_000);
        Cid cid = publish(content, DEEP);
        Cid altered = leafOf(content, 31);
        gateway.blocks.computeIfPresent(altered, (leaf, block) -> {
            byte[] flipped = block.clone();
            flipped[500] ^= 1;
            return flipped;
        });

        ByteArrayOutputStream before = new ByteArrayOutputStream();
        assertThatThrownBy(() -> copy(cid, before))
                .isInstanceOf(CidMismatchException.class)
                .hasMessageContaining(altered.toString());
        assertThat(before.toByteArray()).isEqualTo(Arrays.copyOf(content, 31_000));
    }

    @Test
    void aBlockThatTheNodeHasWrongOrNotIsTakenFromAnother() throws IOException {
        byte[] content = bytes(20_000);
        Cid cid = publish(content, DEEP);
        Map<Cid, byte[]> home = new HashMap<>(gateway.blocks);
        home.remove(leafOf(content, 3));
        home.put(leafOf(content, 5), bytes(1000));
        BlockFetcher node = block -> {
            byte[] bytes = home.get(block);
            if (bytes == null) {
                throw new KuboException(KuboException.Kind.NOT_FOUND, "not here", null);
            }
            return bytes;
        };

        try (InputStream in = new VerifiedFile(new FirstGoodBlock(List.of(node, reader)), cid)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(gateway.asked()).containsExactlyInAnyOrder(leafOf(content, 3), leafOf(content, 5));
        gateway.blocks.clear();
        assertThatThrownBy(() -> new VerifiedFile(new FirstGoodBlock(List.of(node, reader)), cid).readAllBytes())
                .hasMessage("not here");
    }

    @Test
    void aGatewayThatDoesNotGiveRawBlocksIsRefused() throws IOException {
        Cid cid = publish(bytes(10), DEEP);
        gateway.contentType = "text/html";

        assertThatThrownBy(() -> reader.read(cid)).hasMessageContaining("could not be checked");
    }

    @Test
    void whatIsLargerThanABlockOrMissingOrShorterThanPromisedIsSaid() throws IOException {
        Cid cid = publish(bytes(10), DEEP);
        gateway.blocks.put(cid, new byte[BlockFetcher.LARGEST_BLOCK + 1]);
        assertThatThrownBy(() -> reader.read(cid)).hasMessageContaining("larger than any block");
        gateway.blocks.clear();
        assertThatThrownBy(() -> reader.read(cid))
                .isInstanceOf(KuboException.class)
                .hasMessageContaining("could not find");
    }

    @Test
    void aParentThatPromisesMoreThanItsChildHoldsIsRefused() throws IOException {
        Cid child = publish(bytes(10), DEEP);
        byte[] unixFs = {8, 2, 24, 20, 32, 20}; // a file of 20 bytes, all of them in one child
        byte[] link = new byte[4 + child.toBytes().length];
        link[0] = 10;
        link[1] = (byte) child.toBytes().length;
        System.arraycopy(child.toBytes(), 0, link, 2, child.toBytes().length);
        link[link.length - 2] = 24;
        link[link.length - 1] = 10;
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        node.write(18);
        node.write(link.length);
        node.writeBytes(link);
        node.write(10);
        node.write(unixFs.length);
        node.writeBytes(unixFs);
        byte[] block = node.toByteArray();
        Cid parent = BlockHash.cidOf(Codec.DAG_PB, ByteBuffer.wrap(block));
        gateway.blocks.put(parent, block);

        assertThatThrownBy(() -> reader.read(parent).readAllBytes())
                .isInstanceOf(MalformedNodeException.class)
                .hasMessageContaining("instead of 20");
    }

    @Test
    void aNodeIsReadTheSameWay() throws IOException {
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
                KuboClient client = new KuboClient(node.apiUri())) {
            byte[] content = bytes(3_500_000);
            Cid cid = client.add(out -> out.write(content), AddOptions.pinned()).cid();
            try (InputStream in = client.readVerified(cid)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
            client.files().cp(cid, "/medical_data/p/r.enc");
            assertThat(client.files().stat("/medical_data/p/r.enc")).contains(cid);
            assertThat(client.files().ls("/medical_data/p"))
                    .containsExactly(new Link("r.enc", cid, content.length, false));
            assertThat(client.files().flush("/medical_data/p"))
                    .isEqualTo(client.files().stat("/medical_data/p").orElseThrow());
            client.files().rm("/medical_data/p");
            client.files().rm("/medical_data/p");
            assertThat(client.files().stat("/medical_data/p")).isEmpty();
        }
    }

    private void copy(Cid cid, ByteArrayOutputStream out) throws IOException {
        try (InputStream in = reader.read(cid)) {
            in.transferTo(out);
        }
    }

    private Cid publish(byte[] content, ImportProfile profile) throws IOException {
        try (UnixFsWriter writer = new UnixFsWriter(profile, this::keep, Runnable::run, 0)) {
            writer.write(content);
            return writer.finish().cid();
        }
    }

    private void keep(Cid cid, ByteBuffer block) {
        byte[] bytes = new byte[block.remaining()];
        block.get(bytes);
        gateway.blocks.put(cid.toV1(), bytes);
    }

    private static Cid leafOf(byte[] content, int index) {
        return BlockHash.cidOf(
                Codec.RAW, ByteBuffer.wrap(content, index * 1000, 1000).slice());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
