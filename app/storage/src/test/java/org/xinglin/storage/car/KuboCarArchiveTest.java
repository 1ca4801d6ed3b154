package org.xinglin.storage.car;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.ArchiveTree;
import org.xinglin.core.storage.CarSummary;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.Added;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.Upload;

class KuboCarArchiveTest {
    private static final Progress STOPPED = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    @TempDir
    Path folder;

    private EmbeddedIpfs node;
    private KuboClient client;
    private KuboCarArchive archive;
    private EmbeddedIpfs other;
    private KuboClient otherClient;
    private KuboCarArchive otherArchive;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("node"), 0));
        client = new KuboClient(node.apiUri());
        archive = new KuboCarArchive(client, node.apiUri().toString());
        other = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("other"), 0));
        otherClient = new KuboClient(other.apiUri());
        otherArchive = new KuboCarArchive(otherClient, other.apiUri().toString());
    }

    @AfterEach
    void stop() {
        archive.close();
        node.close();
        otherArchive.close();
        other.close();
    }

    @Test
    void aTreeHasTheSameFileAsTheNodesOwnExport() throws Exception {
        Cid cid = stored(5_000_000);
        CarSummary summary = archive.write(new ArchiveTree.Stored(cid), to("tree.car"), Progress.NONE);
        byte[] file = Files.readAllBytes(folder.resolve("tree.car"));
        try (InputStream theirs = client.exportCar(Planting.ipfs(cid))) {
            assertThat(file).isEqualTo(theirs.readAllBytes());
        }
        assertThat(summary.roots()).containsExactly(cid);
        assertThat(summary.blocks()).isEqualTo(6);
        assertThat(summary.piece().payloadSize()).isEqualTo(file.length);
        assertThat(summary.piece().pieceSize()).isEqualTo(8 << 20);
        assertThat(summary.piece().commitment()).startsWith("baga6ea4seaq");
    }

    @Test
    void aFolderHasTheRootThatAnImporterGivesItAndTheSameBytesEverywhere() throws Exception {
        SequencedMap<String, ArchiveTree> one = new LinkedHashMap<>();
        one.put("b.enc", new ArchiveTree.Stored(stored(2_000_000)));
        one.put("a.enc", new ArchiveTree.Stored(stored(100)));
        one.put("twice.enc", new ArchiveTree.Stored(stored(100)));
        ArchiveTree all = new ArchiveTree.Folder(new LinkedHashMap<>(Map.of("patient", new ArchiveTree.Folder(one))));
        CarSummary summary = archive.write(all, to("all.car"), Progress.NONE);
        List<Added> added = client.addAll(
                List.of(
                        new Upload("patient/a.enc", out -> out.write(bytes(100))),
                        new Upload("patient/b.enc", out -> out.write(bytes(2_000_000))),
                        new Upload("patient/twice.enc", out -> out.write(bytes(100)))),
                AddOptions.unpinned().wrapped());
        assertThat(summary.roots().getFirst().text())
                .isEqualTo(added.getLast().cid().toString());
        assertThat(summary.blocks()).as("each block once").isEqualTo(1 + 1 + 3 + 1);

        assertThat(otherArchive.read(folder.resolve("all.car"), Progress.NONE)).isEqualTo(summary);
        otherArchive.write(all, to("again.car"), Progress.NONE);
        assertThat(Files.mismatch(folder.resolve("all.car"), folder.resolve("again.car")))
                .isEqualTo(-1);
        assertThat(otherClient.pinLs()).containsExactly(added.getLast().cid());
    }

    @Test
    void everyAlteredByteIsRefusedAndNothingIsKept() throws Exception {
        Path car = smallFolder();
        byte[] good = Files.readAllBytes(car);
        Path bad = folder.resolve("bad.car");
        for (int at = 0; at < good.length; at++) {
            byte[] altered = good.clone();
            altered[at] ^= 1;
            Files.write(bad, altered);
            assertThatThrownBy(() -> otherArchive.read(bad, Progress.NONE))
                    .as("byte " + at)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOfSatisfying(
                                            Failure.Tampered.class,
                                            it -> assertThat(it.what()).contains("bad.car, at byte ")));
        }
        assertThat(otherClient.pinLs()).isEmpty();
        assertThat(otherClient.repoStat().numObjects()).isZero();
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws Exception {
        byte[] good = Files.readAllBytes(smallFolder());
        Path bad = folder.resolve("bad.car");
        for (int length = 0; length < good.length; length++) {
            Files.write(bad, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> otherArchive.read(bad, Progress.NONE))
                    .as("cut at " + length)
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Tampered.class));
        }
        assertThat(otherClient.pinLs()).isEmpty();
    }

    @Test
    void aRefusalNamesTheMissingBlock() throws Exception {
        Path car = smallFolder();
        byte[] good = Files.readAllBytes(car);
        String leaf = client.ls(
                        Planting.ipfs(archive.read(car, Progress.NONE).roots().getFirst()))
                .getLast()
                .cid()
                .toString();
        Path bad = Files.write(folder.resolve("bad.car"), Arrays.copyOf(good, good.length - 37 - 30));
        assertThatThrownBy(() -> otherArchive.read(bad, Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(((Failure.Tampered) failed.failure()).what())
                                .contains(leaf, "missing"));
    }

    @Test
    void aNodeThatServesOtherBytesIsNotBelieved() throws Exception {
        Cid cid = stored(3_000_000);
        flip(folder.resolve("node"), 1 << 20);
        assertThatThrownBy(() -> archive.write(new ArchiveTree.Stored(cid), to("x.car"), Progress.NONE))
                .isInstanceOf(Failed.class);
        assertNothingLeft();
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenAsked() throws Exception {
        ArchiveTree tree = new ArchiveTree.Stored(stored(100));
        Path file = Files.writeString(folder.resolve("x.car"), "mine");
        assertThatThrownBy(() -> archive.write(tree, new Destination(file, false), Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Conflicting(Failure.Conflict.FILE_EXISTS, file.toString())));
        assertThat(file).hasContent("mine");
        archive.write(tree, new Destination(file, true), Progress.NONE);
        assertThat(Files.size(file)).isEqualTo(59 + 2 + 36 + 100);
    }

    @Test
    void whatIsStoppedLeavesNothing() throws Exception {
        ArchiveTree tree = new ArchiveTree.Stored(stored(3_000_000));
        assertThatThrownBy(() -> archive.write(tree, to("x.car"), STOPPED)).satisfies(this::isCancelled);
        assertNothingLeft();
        archive.write(tree, to("x.car"), Progress.NONE);
        Progress late = new Progress() {
            private long seen;

            @Override
            public void report(long done, long total) {
                seen = done;
            }

            @Override
            public boolean isCancelled() {
                return seen > 4_000_000;
            }
        };
        assertThatThrownBy(() -> otherArchive.read(folder.resolve("x.car"), late))
                .satisfies(this::isCancelled);
        assertThat(otherClient.pinLs()).isEmpty();
    }

    @Test
    void troubleHasItsName() throws Exception {
        ArchiveTree absent = new ArchiveTree.Stored(new Cid("absent", 0x55, Digest.of(new byte[32])));
        assertThatThrownBy(() -> archive.write(absent, to("x.car"), Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Refused.class));
        assertThatThrownBy(() -> archive.read(folder.resolve("none.car"), Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-FILE-MISSING"));
        assertThatThrownBy(() -> archive.write(absent, to("no/x.car"), Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-FOLDER-UNWRITABLE"));
        ArchiveTree tree = new ArchiveTree.Stored(stored(100));
        node.close();
        assertThatThrownBy(() -> archive.write(tree, to("x.car"), Progress.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-STORAGE-UNREACHABLE"));
        assertNothingLeft();
    }

    private void isCancelled(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(new Failure.Cancelled()));
    }

    private Path smallFolder() throws Exception {
        SequencedMap<String, ArchiveTree> entries = new LinkedHashMap<>();
        entries.put("a", new ArchiveTree.Stored(stored(20)));
        entries.put("b", new ArchiveTree.Stored(stored(30)));
        archive.write(new ArchiveTree.Folder(entries), to("small.car"), Progress.NONE);
        return folder.resolve("small.car");
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("node", "other");
        }
    }

    private Destination to(String name) {
        return new Destination(folder.resolve(name), false);
    }

    private Cid stored(int length) throws IOException {
        org.xinglin.ipfs.cid.Cid cid = client.add(out -> out.write(bytes(length)), AddOptions.unpinned())
                .cid();
        return new Cid(cid.toString(), cid.codec().code(), Digest.of(cid.digest()));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void flip(Path repo, int length) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(repo)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            if (Files.size(file) == length) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[7] ^= 1;
                Files.write(file, bytes);
            }
        }
    }
}
