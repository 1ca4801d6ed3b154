package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.Added;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.Link;
import org.xinglin.ipfs.client.Upload;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** The real server and the real client against each other. */
final class EmbeddedIpfsTest {
    @TempDir
    Path home;

    private EmbeddedIpfs node;
    private KuboClient client;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
        client = new KuboClient(node.apiUri());
    }

    @AfterEach
    void stop() {
        client.close();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_048_575, 1_048_576, 1_048_577, 3_000_000})
    void whatIsAddedComesBackUnderTheCidOfItsBytes(int size) throws IOException {
        byte[] bytes = random(size);
        Added added = client.addVerified(out -> out.write(bytes), AddOptions.pinned());
        assertThat(added.cid()).isEqualTo(cidOf(bytes));
        try (InputStream in = client.readVerified(added.cid())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(client.pinLs()).containsExactly(added.cid());
    }

    @Test
    void everyProfileReadsBack() throws IOException {
        byte[] bytes = random(1_000_000);
        for (ImportProfile profile :
                List.of(ImportProfile.UNIXFS_V0_2015, ImportProfile.UNIXFS_V1_LEGACY, ImportProfile.UNIXFS_V1_2025)) {
            Added added = client.addVerified(
                    out -> out.write(bytes), AddOptions.pinned().with(profile));
            try (InputStream in = client.readVerified(added.cid())) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aRangeIsReadAlone() throws IOException {
        byte[] bytes = random(3_000_000);
        Cid cid = client.add(out -> out.write(bytes), AddOptions.pinned()).cid();
        try (InputStream in = client.cat(cid, 1_048_570, 1_100_000)) {
            assertThat(in.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 1_048_570, 2_148_570));
        }
        try (InputStream in = client.cat(cid, 5_000_000, 10)) {
            assertThat(in.readAllBytes()).isEmpty();
        }
    }

    @Test
    void aDirectoryIsAddedWithItsNamesAndListed() throws IOException {
        byte[] scan = random(2_000_000);
        List<Added> added = client.addAll(
                List.of(
                        new Upload("patient/影像 1+1%.enc", out -> out.write(scan)),
                        new Upload("patient/deep/er/report.enc", out -> out.write(7))),
                AddOptions.pinned());
        assertThat(added)
                .extracting(Added::name)
                .containsExactly(
                        "patient/影像 1+1%.enc",
                        "patient/deep/er/report.enc", "patient/deep/er", "patient/deep", "patient");
        Cid root = added.getLast().cid();
        assertThat(client.pinLs()).containsExactly(root);
        List<Link> links = client.ls(root);
        assertThat(links).extracting(Link::name).containsExactly("deep", "影像 1+1%.enc");
        assertThat(links).extracting(Link::directory).containsExactly(true, false);
        assertThat(links.get(1).size()).isEqualTo(scan.length);
        assertThat(links.get(1).cid()).isEqualTo(cidOf(scan));
    }

    @Test
    void aWrappedFileGetsADirectoryAroundIt() throws IOException {
        Added root = client.add(
                out -> out.write(1), AddOptions.pinned().named("one.enc").wrapped());
        assertThat(client.ls(root.cid())).extracting(Link::name).containsExactly("one.enc");
    }

    @Test
    void onlyHashStoresNothing() throws IOException {
        byte[] bytes = random(1_500_000);
        Added added = client.add(out -> out.write(bytes), AddOptions.pinned().hashOnly());
        assertThat(added.cid()).isEqualTo(cidOf(bytes));
        assertThat(client.repoStat().numObjects()).isZero();
    }

    @Test
    void garbageCollectionTakesTheUnpinnedAndLeavesThePinned() throws IOException {
        byte[] kept = random(2_500_000);
        Cid pinned = client.add(out -> out.write(kept), AddOptions.pinned()).cid();
        Cid loose = client.add(out -> out.write(9), AddOptions.unpinned()).cid();
        assertThat(client.repoGc()).containsExactly(loose);
        try (InputStream in = client.readVerified(pinned)) {
            assertThat(in.readAllBytes()).isEqualTo(kept);
        }
        client.pinRm(pinned);
        assertThat(client.isPinned(pinned)).isFalse();
        assertThat(client.repoGc()).hasSize(4);
        assertThat(client.repoStat().repoSize()).isZero();
        assertKind(() -> client.cat(pinned), KuboException.Kind.NOT_FOUND);
        assertKind(() -> client.pinAdd(pinned), KuboException.Kind.NOT_FOUND);
        assertKind(() -> client.pinRm(pinned), KuboException.Kind.NOT_FOUND);
    }

    @Test
    void aBlockIsGivenAsItIsStored() throws IOException {
        Cid cid = client.add(
                        out -> out.write("x".getBytes(java.nio.charset.StandardCharsets.UTF_8)), AddOptions.pinned())
                .cid();
        assertThat(client.blockGet(cid)).containsExactly('x');
        assertThat(client.blockStat(cid).size()).isEqualTo(1);
    }

    @Test
    void theNodeSaysWhoItIsAndKeepsItsIdOverARestart() throws IOException {
        String id = client.id().id();
        assertThat(id).startsWith("12D3KooW");
        assertThat(client.version().version()).isNotEmpty();
        Cid cid = client.add(out -> out.write(random(1_200_000)), AddOptions.pinned())
                .cid();
        stop();
        start();
        assertThat(client.id().id()).isEqualTo(id);
        assertThat(client.pinLs()).containsExactly(cid);
        try (InputStream in = client.readVerified(cid)) {
            assertThat(in.readAllBytes()).hasSize(1_200_000);
        }
    }

    @Test
    void aWriterThatFailsLeavesNothingPinned() throws IOException {
        assertThatThrownBy(() -> client.add(
                        out -> {
                            out.write(random(5_000_000));
                            throw new IOException("the cipher broke");
                        },
                        AddOptions.pinned()))
                .isInstanceOf(IOException.class)
                .hasMessage("the cipher broke");
        assertThat(client.pinLs()).isEmpty();
    }

    @Test
    void aStoppedNodeIsUnreachable() throws IOException {
        node.close();
        assertKind(() -> client.version(), KuboException.Kind.UNREACHABLE);
        assertKind(
                () -> client.add(out -> out.write(random(1_000_000)), AddOptions.pinned()),
                KuboException.Kind.UNREACHABLE);
        start();
    }

    @Test
    void aSecondOwnerOfTheRepoIsRefused() {
        assertThatThrownBy(() -> EmbeddedIpfs.start(new IpfsSettings(home, 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void aTakenPortIsNamed(@TempDir Path other) {
        int port = node.apiUri().getPort();
        assertThatThrownBy(() -> EmbeddedIpfs.start(new IpfsSettings(other, port)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + port);
    }

    private static void assertKind(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, KuboException.Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KuboException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static Cid cidOf(byte[] bytes) throws IOException {
        try (UnixFsWriter writer = UnixFsWriter.hashOnly(ImportProfile.UNIXFS_V1_2025)) {
            writer.write(bytes);
            return writer.finish().cid();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
