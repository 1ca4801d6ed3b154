package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.car.CarException;
import org.xinglin.ipfs.car.CarIntake;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.Upload;

/** Trees leave one node as a CAR file and arrive at another as the same tree. */
final class CarTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private EmbeddedIpfs node;
    private EmbeddedIpfs other;
    private KuboClient client;
    private KuboClient otherClient;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
        other = EmbeddedIpfs.start(new IpfsSettings(elsewhere, 0));
        client = new KuboClient(node.apiUri());
        otherClient = new KuboClient(other.apiUri());
    }

    @AfterEach
    void stop() {
        client.close();
        otherClient.close();
        node.close();
        other.close();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** A directory with an equal file twice, so that one block is met twice. */
    private Cid tree() throws IOException {
        byte[] large = random(3_000_000);
        List<Upload> files = List.of(
                new Upload("a/large", out -> out.write(large)),
                new Upload("a/again", out -> out.write(large)),
                new Upload("b/small", out -> out.write(1)),
                new Upload("b/empty", out -> {}));
        return client.addAll(files, AddOptions.pinned().wrapped()).getLast().cid();
    }

    private byte[] export(KuboClient from, Cid root) throws IOException {
        try (InputStream car = from.exportCar(root)) {
            return car.readAllBytes();
        }
    }

    @Test
    void aTreeMovesAndTheSameTreeGivesTheSameBytes() throws IOException {
        Cid root = tree();
        byte[] car = export(client, root);
        assertThat(otherClient.importCar(out -> out.write(car))).containsExactly(root);
        assertThat(otherClient.isPinned(root)).isTrue();
        assertThat(export(otherClient, root)).isEqualTo(car);
        assertThat(car.length).as("the equal files' blocks are there once").isLessThan(3_100_000);
    }

    @Test
    void aBlockThatIsNotWhatItsCidSaysIsRefused() throws IOException {
        Cid root = tree();
        byte[] car = export(client, root);
        car[car.length / 2] ^= 1;
        assertThatThrownBy(() -> otherClient.importCar(out -> out.write(car)))
                .isInstanceOf(KuboException.class)
                .hasMessageContaining("not what its CID says");
        assertThat(otherClient.pinLs()).isEmpty();
    }

    @Test
    void whatIsCutOffOrNoCarIsRefused() throws IOException {
        byte[] car = export(client, tree());
        for (byte[] bad : List.of(
                Arrays.copyOf(car, car.length - 1),
                Arrays.copyOf(car, 20),
                new byte[0],
                "this is no CAR file at all".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 127})) {
            assertThatThrownBy(() -> otherClient.importCar(out -> out.write(bad)))
                    .isInstanceOf(KuboException.class)
                    .hasMessageContaining("import failed");
        }
        assertThat(otherClient.pinLs()).isEmpty();
    }

    @Test
    void aCarWithoutAllBlocksOfItsRootIsNotPinned() throws IOException {
        Cid root = tree();
        byte[] car = export(client, root);
        byte[] header = Arrays.copyOf(car, 1 + car[0]);
        assertThatThrownBy(() -> otherClient.importCar(out -> out.write(header)))
                .isInstanceOf(KuboException.class)
                .hasMessageContaining("not whole");
        assertThat(otherClient.isPinned(root)).isFalse();
    }

    @Test
    void piecesOfAnySizeAreTakenUp() throws IOException {
        byte[] car = export(client, tree());
        for (int piece : new int[] {1_000, 65_537, car.length}) {
            List<Cid> seen = new ArrayList<>();
            CarIntake intake = new CarIntake((cid, block) -> seen.add(cid));
            for (int at = 0; at < car.length; at += piece) {
                intake.write(car, at, Math.min(piece, car.length - at));
            }
            assertThat(intake.finish()).hasSize(1);
            assertThat(intake.blocks()).isEqualTo(seen.size());
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    /** The form of the header, written by hand from the specification: {roots: [CID], version: 1} in DAG-CBOR. */
    @Test
    void theHeaderIsThatOfTheSpecification() throws IOException {
        Cid empty = client.add(out -> {}, AddOptions.pinned()).cid();
        String cid = HexFormat.of().formatHex(empty.toBytes());
        String header = "a265726f6f747381d82a582500" + cid + "6776657273696f6e01";
        assertThat(HexFormat.of().formatHex(export(client, empty))).isEqualTo("3a" + header + "24" + cid);
    }

    @Test
    void aLargerVersionIsRefusedByName() {
        CarIntake intake = new CarIntake((cid, block) -> {});
        byte[] second = HexFormat.of().parseHex("0aa16776657273696f6e02");
        assertThatThrownBy(() -> intake.write(second, 0, second.length))
                .isInstanceOf(CarException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void pinsAreUpdatedVerifiedAndKept() throws IOException {
        Cid first = client.add(out -> out.write(1), AddOptions.pinned()).cid();
        Cid second = client.add(out -> out.write(2), AddOptions.pinned()).cid();
        client.pinRm(second);
        client.pinUpdate(first, second);
        assertThat(client.pinLs()).containsExactly(second);
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/pin/verify?verbose=true", ""))
                .contains("\"Ok\":true");
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/block/rm?arg=" + second, ""))
                .contains("pinned");
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/block/rm?arg=" + first, ""))
                .contains(first.toString())
                .doesNotContain("Error");
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/refs/local", "")).contains("Ref");
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/dag/resolve?arg=/ipfs/" + second, ""))
                .contains(second.toString());
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/bitswap/stat", "")).contains("Wantlist");
    }
}
