package org.xinglin.storage.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.ArchiveTree;
import org.xinglin.core.storage.CarSummary;
import org.xinglin.core.storage.PieceInfo;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.storage.car.KuboCarArchive;
import org.xinglin.storage.piece.PieceCommitment;

@Tag("interop")
@Timeout(600)
class OfficialLibrariesTest {
    private static final int SIZES = 80;

    @TempDir
    Path folder;

    @Test
    void pieceCommitmentsAreThoseOfTheDataSegmentLibrary() throws Exception {
        Path packages = NodePackages.require();
        Random random = new Random(2026);
        Path files = Files.createDirectory(folder.resolve("files"));
        TreeMap<String, String> ours = new TreeMap<>();
        for (int i = 0; i < SIZES; i++) {
            int length = 65 + random.nextInt(1 << (1 + i % 20));
            byte[] content = new byte[length];
            random.nextBytes(content);
            PieceCommitment commitment = new PieceCommitment();
            commitment.write(content, 0, length);
            PieceInfo piece = commitment.finish();
            String name = String.format("%03d-%d", i, length);
            Files.write(files.resolve(name), content);
            ours.put(name, name + " " + piece.commitment() + " " + piece.pieceSize());
        }
        assertThat(run(packages, "piece.mjs", files)).containsExactlyElementsOf(ours.values());
    }

    @Test
    void archiveFilesAreReadBlockByBlockByTheCarLibrary() throws Exception {
        Path packages = NodePackages.require();
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("node"), 0));
                KuboClient client = new KuboClient(node.apiUri());
                KuboCarArchive archive =
                        new KuboCarArchive(client, node.apiUri().toString())) {
            for (int length : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 7_000_001}) {
                assertRead(packages, archive, new ArchiveTree.Stored(stored(client, length)));
            }
            SequencedMap<String, ArchiveTree> many = new LinkedHashMap<>();
            for (int i = 0; i < 6_000; i++) { // above 256 KiB of names and CIDs: a sharded directory
                many.put("record-" + i + ".enc", new ArchiveTree.Stored(stored(client, 100 + i % 7)));
            }
            SequencedMap<String, ArchiveTree> all = new LinkedHashMap<>();
            all.put(
                    "few",
                    new ArchiveTree.Folder(
                            new LinkedHashMap<>(Map.of("a", new ArchiveTree.Stored(stored(client, 2_000_000))))));
            all.put("many", new ArchiveTree.Folder(many));
            assertRead(packages, archive, new ArchiveTree.Folder(all));
        }
    }

    private void assertRead(Path packages, KuboCarArchive archive, ArchiveTree tree) throws Exception {
        Path file = folder.resolve("x.car");
        CarSummary summary = archive.write(tree, new Destination(file, true), Progress.NONE);
        assertThat(run(packages, "car.mjs", file))
                .containsExactly(summary.roots().getFirst() + " " + summary.blocks() + " " + summary.blockBytes());
    }

    private static Cid stored(KuboClient client, int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        org.xinglin.ipfs.cid.Cid cid =
                client.add(out -> out.write(content), AddOptions.unpinned()).cid();
        return new Cid(cid.toString(), cid.codec().code(), Digest.of(cid.digest()));
    }

    private static List<String> run(Path packages, String script, Path argument)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", script, argument.toString())
                .directory(packages.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return new ArrayList<>(said.lines().toList());
    }
}
