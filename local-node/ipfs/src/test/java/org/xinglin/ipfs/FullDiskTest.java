package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.Upload;

/** A repo on a memory disk of 8 MiB; needs the right to mount one. */
final class FullDiskTest {
    @TempDir
    Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
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
    void aFullDiskIsToldAndTheRepoGoesOn() throws IOException {
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(disk.resolve("repo"), 0));
                KuboClient client = new KuboClient(node.apiUri())) {
            byte[] kept = random(2_000_000, 1);
            Cid before = client.add(out -> out.write(kept), AddOptions.pinned()).cid();

            assertOutOfSpace(() -> client.add(out -> tooMuch(out::write), AddOptions.pinned()));
            assertOutOfSpace(() -> client.addAll(
                    java.util.List.of(
                            new Upload("d/small", out -> out.write(1)),
                            new Upload("d/big", out -> tooMuch(out::write))),
                    AddOptions.pinned()));

            assertThat(client.pinLs()).containsExactly(before);
            client.repoGc();
            byte[] after = random(2_000_000, 2);
            Cid second =
                    client.add(out -> out.write(after), AddOptions.pinned()).cid();
            assertReads(client, before, kept);
            assertReads(client, second, after);
        }
    }

    private static void assertOutOfSpace(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KuboException.class, e -> assertThat(e.kind()).isEqualTo(KuboException.Kind.OUT_OF_SPACE))
                .hasMessageContaining("No space left on device");
    }

    private static void assertReads(KuboClient client, Cid cid, byte[] bytes) throws IOException {
        try (InputStream in = client.readVerified(cid)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    private static void tooMuch(Sink sink) throws IOException {
        for (int i = 0; i < 40; i++) {
            sink.write(random(1 << 20, 100 + i));
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
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? "" : "failed: " + said;
        } catch (IOException e) {
            return "there is no " + command[0] + " command";
        }
    }
}
