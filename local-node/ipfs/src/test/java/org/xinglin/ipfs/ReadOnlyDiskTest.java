package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;

/** A repo whose disk turns read-only, as disks do that report errors; needs the right to mount. */
final class ReadOnlyDiskTest {
    private static final String READ_ONLY = "Read-only file system";

    @TempDir
    Path home;

    private Path repo;

    private boolean laidOver;

    @BeforeEach
    void create() throws IOException {
        repo = Files.createDirectories(home.resolve("repo"));
    }

    @AfterEach
    void unmount() throws InterruptedException {
        if (laidOver) {
            makeWritable();
        }
    }

    @Test
    void whatIsThereIsReadAndWhatIsNewIsRefusedUntilTheDiskCanBeWrittenAgain()
            throws IOException, InterruptedException {
        byte[] kept = random(2_500_000, 1);
        byte[] later = random(2_500_000, 2);
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(repo, 0));
                KuboClient client = new KuboClient(node.apiUri())) {
            Cid cid = client.add(out -> out.write(kept), AddOptions.pinned()).cid();

            makeReadOnly();
            assertRefused(() -> client.add(out -> out.write(later), AddOptions.pinned()));
            assertRefused(() -> client.pinRm(cid));
            assertThat(client.pinLs()).containsExactly(cid);
            assertReads(client, cid, kept);
            assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");

            makeWritable();
            Cid second =
                    client.add(out -> out.write(later), AddOptions.pinned()).cid();
            client.repoGc();
            assertReads(client, cid, kept);
            assertReads(client, second, later);
        }
    }

    @Test
    void aNodeDoesNotStartOnItAndSaysWhy() throws IOException, InterruptedException {
        EmbeddedIpfs.start(new IpfsSettings(repo, 0)).close();
        makeReadOnly();
        assertThatThrownBy(() -> EmbeddedIpfs.start(new IpfsSettings(repo, 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(READ_ONLY);
        makeWritable();
        EmbeddedIpfs.start(new IpfsSettings(repo, 0)).close();
    }

    /** Lays a read-only view over the directory: a file that the node holds open does not keep that from happening. */
    private void makeReadOnly() throws InterruptedException {
        String refusal = run("mount", "--bind", repo.toString(), repo.toString());
        laidOver = refusal.isEmpty();
        if (!laidOver) {
            System.out.println("skipped: nothing can be mounted here: " + refusal);
        }
        Assumptions.assumeTrue(laidOver, refusal);
        assertThat(run("mount", "-o", "remount,bind,ro", repo.toString())).isEmpty();
    }

    private void makeWritable() throws InterruptedException {
        assertThat(run("umount", repo.toString())).isEmpty();
        laidOver = false;
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(KuboException.class).hasMessageContaining(READ_ONLY);
    }

    private static void assertReads(KuboClient client, Cid cid, byte[] bytes) throws IOException {
        try (InputStream in = client.readVerified(cid)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** What the command complains about, or nothing. */
    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said;
        } catch (IOException e) {
            return "there is no " + command[0] + " command";
        }
    }
}
