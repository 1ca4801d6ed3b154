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
import org.xinglin.ipfs.unixfs.ImportProfile;

/** A repo whose disk turns read-only, as disks do that report errors; needs the right to mount. */
final class ReadOnlyDiskTest {
    private static final String READ_ONLY = "Read-only file system";

    @TempDir
    Path home;

    private Path repo;

    @BeforeEach
    void mountWritable() throws IOException, InterruptedException {
        repo = Files.createDirectories(home.resolve("repo"));
        String refusal = run("mount", "--bind", repo.toString(), repo.toString());
        if (!refusal.isEmpty()) {
            System.out.println("skipped: nothing can be mounted here: " + refusal);
        }
        Assumptions.assumeTrue(refusal.isEmpty(), refusal);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        assertThat(run("umount", repo.toString())).isIn("", notMounted());
    }

    @Test
    void whatIsThereIsReadAndWhatIsNewIsRefusedUntilTheDiskCanBeWrittenAgain()
            throws IOException, InterruptedException {
        byte[] kept = random(2_500_000, 1);
        byte[] later = random(2_500_000, 2);
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(repo, 0));
                KuboClient client = new KuboClient(node.apiUri())) {
            Cid cid = client.add(out -> out.write(kept), AddOptions.pinned()).cid();

            remount("ro");
            assertRefused(() -> client.add(out -> out.write(later), AddOptions.pinned()));
            assertRefused(() -> client.pinRm(cid));
            assertThat(client.pinLs()).containsExactly(cid);
            assertReads(client, cid, kept);
            assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");

            remount("rw");
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
        remount("ro");
        assertThatThrownBy(() -> EmbeddedIpfs.start(new IpfsSettings(repo, 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(READ_ONLY);
        remount("rw");
        EmbeddedIpfs.start(new IpfsSettings(repo, 0)).close();
    }

    private void remount(String how) throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,bind," + how, repo.toString())).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(KuboException.class).hasMessageContaining(READ_ONLY);
    }

    private static void assertReads(KuboClient client, Cid cid, byte[] bytes) throws IOException {
        try (InputStream in = client.catVerified(cid, ImportProfile.UNIXFS_V1_2025)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    private String notMounted() {
        return "umount: " + repo + ": not mounted.\n";
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
