package org.xinglin.storage.car;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
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
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;

/** A memory disk of 2 MiB; needs the right to mount one. */
class FullDiskTest {
    @TempDir
    Path disk;

    @TempDir
    Path home;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        mounted = refusal.isEmpty();
        if (!mounted) {
            System.out.println("skipped: no small disk can be mounted here: " + refusal);
        }
        Assumptions.assumeTrue(mounted, refusal);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isEmpty();
        }
    }

    @Test
    void anArchiveThatDoesNotFitIsToldAndLeavesNothing() throws IOException {
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
                KuboClient client = new KuboClient(node.apiUri());
                KuboCarArchive archive =
                        new KuboCarArchive(client, node.apiUri().toString())) {
            byte[] content = new byte[3_000_000];
            new Random(1).nextBytes(content);
            org.xinglin.ipfs.cid.Cid cid =
                    client.add(out -> out.write(content), AddOptions.unpinned()).cid();
            ArchiveTree tree =
                    new ArchiveTree.Stored(new Cid(cid.toString(), cid.codec().code(), Digest.of(cid.digest())));
            assertThatThrownBy(() -> archive.write(tree, new Destination(disk.resolve("x.car"), false), Progress.NONE))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure()).isEqualTo(new Failure.OutOfSpace(disk.toString())));
            try (Stream<Path> left = Files.list(disk)) {
                assertThat(left).isEmpty();
            }
        }
    }

    /** What the program said; empty when it did its work. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notThere) {
            return String.valueOf(notThere.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : "refused: " + said.strip();
    }
}
