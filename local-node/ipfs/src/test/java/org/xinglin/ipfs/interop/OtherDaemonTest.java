package org.xinglin.ipfs.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.Added;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.Link;
import org.xinglin.ipfs.client.Upload;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** Our client, unchanged, against a daemon of someone else's (npm ipfs) and between that and our own node. */
@Tag("interop")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherDaemonTest {
    private static final ImportProfile PROFILE = ImportProfile.UNIXFS_V1_2025;

    private JsIpfs daemon;
    private KuboClient other;
    private EmbeddedIpfs node;
    private KuboClient ours;

    @BeforeAll
    void start(@TempDir Path home) throws IOException, InterruptedException {
        daemon = JsIpfs.start(NodePackages.require("daemon"), home.resolve("other"));
        other = new KuboClient(daemon.uri());
        node = EmbeddedIpfs.start(new IpfsSettings(home.resolve("ours"), 0));
        ours = new KuboClient(node.apiUri());
    }

    @AfterAll
    void stop() {
        if (daemon != null) {
            other.close();
            daemon.close();
            ours.close();
            node.close();
        }
    }

    @Test
    void itSaysWhoItIs() throws IOException {
        assertThat(other.id().id()).startsWith("12D3KooW");
        assertThat(other.id().agentVersion()).contains("js-ipfs");
        assertThat(other.version().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_144, 1_048_576, 1_048_578, 5_000_000})
    void whatIsAddedThereHasOurCidAndComesBackVerified(int size) throws IOException {
        byte[] bytes = random(size);
        for (ImportProfile profile : List.of(ImportProfile.UNIXFS_V0_2015, ImportProfile.UNIXFS_V1_LEGACY, PROFILE)) {
            Added added = other.addVerified(
                    out -> out.write(bytes), AddOptions.pinned().with(profile));
            assertThat(added.cid()).isEqualTo(cidOf(bytes, profile));
            assertThat(read(other.readVerified(added.cid()))).isEqualTo(bytes);
        }
    }

    /** js-ipfs 0.58.6 stores such a file rightly and forgets its last byte when it reads it. */
    @Test
    void aLastByteThatItForgetsIsThereWhenBlocksAreRead() throws IOException {
        byte[] bytes = random(1_048_577);
        ImportProfile wrapped = ImportProfile.UNIXFS_V0_2015;
        Cid cid = other.addVerified(out -> out.write(bytes), AddOptions.pinned().with(wrapped))
                .cid();
        assertThat(read(other.cat(cid))).isEqualTo(Arrays.copyOf(bytes, 1_048_576));
        assertThat(read(other.readVerified(cid))).isEqualTo(bytes);
    }

    @Test
    void aPartIsReadAlone() throws IOException {
        byte[] bytes = random(3_000_000);
        Cid cid = add(other, bytes);
        assertThat(read(other.cat(cid))).isEqualTo(bytes);
        assertThat(read(other.cat(cid, 1_000_000, 100_000))).isEqualTo(Arrays.copyOfRange(bytes, 1_000_000, 1_100_000));
    }

    @Test
    void aTreeIsTheSameHereAndThere() throws IOException {
        byte[] scan = random(2_000_000);
        List<Upload> files = List.of(
                new Upload("patient/影像 1.enc", out -> out.write(scan)),
                new Upload("patient/deep/report.enc", out -> out.write(7)));
        Cid there = other.addAll(files, AddOptions.pinned()).getLast().cid();
        Cid here = ours.addAll(files, AddOptions.pinned()).getLast().cid();
        assertThat(there).isEqualTo(here);
        assertThat(other.ls(there))
                .extracting(Link::name)
                .containsExactlyElementsOf(
                        ours.ls(here).stream().map(Link::name).toList());
        assertThat(other.ls(there))
                .extracting(Link::cid)
                .containsExactlyElementsOf(ours.ls(here).stream().map(Link::cid).toList());
    }

    @Test
    void pinsAreSetSeenAndTakenOff() throws IOException {
        byte[] bytes = random(1_200_000);
        Cid cid = other.add(out -> out.write(bytes), AddOptions.unpinned()).cid();
        assertThat(other.isPinned(cid)).isFalse();
        other.pinAdd(cid);
        assertThat(other.isPinned(cid)).isTrue();
        assertThat(other.pinLs()).contains(cid);
        other.pinRm(cid);
        assertThat(other.isPinned(cid)).isFalse();
        assertThatThrownBy(() -> other.pinRm(cid)).isInstanceOf(KuboException.class);
    }

    @Test
    void blocksAndTheRepoAreMeasured() throws IOException {
        byte[] bytes = random(1000);
        Cid cid = add(other, bytes);
        assertThat(other.blockGet(cid)).isEqualTo(bytes);
        assertThat(other.blockStat(cid).size()).isEqualTo(1000);
        assertThat(other.blockStat(cid).cid()).isEqualTo(cid);
        assertThat(other.repoStat().numObjects()).isPositive();
    }

    @Test
    void itsCollectionTakesTheUnpinnedAndLeavesThePinned() throws IOException {
        byte[] bytes = random(1_300_000);
        Cid kept = add(other, bytes);
        Cid loose = other.add(out -> out.write(77), AddOptions.unpinned()).cid();
        assertThat(other.repoGc()).anyMatch(cid -> cid.sameBlock(loose));
        assertThat(read(other.readVerified(kept))).isEqualTo(bytes);
    }

    @Test
    void treesGoThereAndBackAsCarFiles() throws IOException {
        byte[] outbound = random(2_500_000);
        Cid sent = add(ours, outbound);
        assertThat(other.importCar(car(ours, sent)::transferTo)).containsExactly(sent);
        assertThat(read(other.readVerified(sent))).isEqualTo(outbound);

        byte[] inbound = random(2_600_000);
        Cid fetched = add(other, inbound);
        assertThat(ours.importCar(car(other, fetched)::transferTo)).containsExactly(fetched);
        assertThat(read(ours.readVerified(fetched))).isEqualTo(inbound);
    }

    private static InputStream car(KuboClient from, Cid root) throws IOException {
        return new ByteArrayInputStream(read(from.exportCar(root)));
    }

    private static Cid add(KuboClient client, byte[] bytes) throws IOException {
        return client.addVerified(out -> out.write(bytes), AddOptions.pinned()).cid();
    }

    private static byte[] read(InputStream content) throws IOException {
        try (InputStream in = content) {
            return in.readAllBytes();
        }
    }

    private static Cid cidOf(byte[] bytes, ImportProfile profile) throws IOException {
        try (UnixFsWriter writer = UnixFsWriter.hashOnly(profile)) {
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
