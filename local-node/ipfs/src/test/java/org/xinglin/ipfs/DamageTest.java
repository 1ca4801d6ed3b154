package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.unixfs.CidMismatchException;

/** Disks that flip bits, processes that die, many callers at once. */
final class DamageTest {
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

    @Test
    void aFlippedByteIsNamedByTheNodeAndRefusedByTheClient() throws IOException, InvalidCidException {
        Cid file = add(3_000_000);
        Path block = anyLeaf();
        byte[] bytes = Files.readAllBytes(block);
        bytes[bytes.length / 2] ^= 1;
        Files.write(block, bytes);

        String key = block.getFileName().toString().replace(".data", "");
        String verdict = RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "");
        assertThat(verdict).contains("block " + Cid.ofBlockKey(key)).contains("was corrupt");
        assertThat(verdict).contains("some blocks were corrupt").contains("\"Type\":\"error\"");
        assertThatThrownBy(() -> {
                    try (InputStream in = client.readVerified(file)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(CidMismatchException.class)
                .hasMessageContaining(Cid.ofBlockKey(key).toString());
    }

    @Test
    void aDroppedCorruptBlockIsHealedByAddingAgain() throws IOException {
        Cid file = add(3_000_000);
        Path block = anyLeaf();
        Files.write(block, new byte[1_048_576]);
        RawHttp.post(node.apiUri(), "/api/v0/repo/verify?drop=true", "");
        assertThat(block).doesNotExist();
        assertThat(add(3_000_000)).isEqualTo(file);
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");
    }

    @Test
    void aSoundRepoIsFoundSound() throws IOException {
        add(3_000_000);
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");
    }

    @Test
    void aBlockMissingInTheMiddleBreaksTheAnswerOff() throws IOException {
        Cid file = add(3_000_000);
        Files.delete(anyLeaf());
        assertThatThrownBy(() -> {
                    try (InputStream in = client.cat(file)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOfSatisfying(
                        KuboException.class, e -> assertThat(e.kind()).isEqualTo(KuboException.Kind.UNREACHABLE));
    }

    @Test
    void aTruncatedBlockBreaksTheAnswerOff() throws IOException {
        Cid file = add(3_000_000);
        Path block = anyLeaf();
        Files.write(block, java.util.Arrays.copyOf(Files.readAllBytes(block), 1000));
        assertThatThrownBy(() -> {
                    try (InputStream in = client.cat(file)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(KuboException.class);
    }

    @Test
    void leftoversOfAKilledProcessAreClearedAndHarmNobody() throws IOException {
        Cid file = add(1_500_000);
        stop();
        Files.write(home.resolve("temp").resolve("17.tmp"), new byte[500_000]);
        start();
        assertThat(home.resolve("temp")).isEmptyDirectory();
        assertThat(client.pinLs()).containsExactly(file);
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");
    }

    @Test
    void manyAddsAtOnceKeepTheirBytesApartWhileGarbageIsCollected() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> collector = callers.submit(() -> {
                int runs = 0;
                while (!done.get()) {
                    client.repoGc();
                    runs++;
                }
                return runs;
            });
            List<Future<Cid>> adds = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int size = 700_000 + i * 40_000;
                adds.add(callers.submit(() -> addThenCheck(size)));
            }
            List<Cid> cids = results(adds);
            done.set(true);
            assertThat(collector.get()).isPositive();
            assertThat(cids).doesNotHaveDuplicates();
            assertThat(client.pinLs()).containsExactlyInAnyOrderElementsOf(cids);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private Cid addThenCheck(int size) throws IOException {
        Cid cid = add(size);
        try (InputStream in = client.readVerified(cid)) {
            assertThat(in.readAllBytes()).hasSize(size);
        }
        return cid;
    }

    private Cid add(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return client.addVerified(out -> out.write(bytes), AddOptions.pinned()).cid();
    }

    private Path anyLeaf() throws IOException {
        try (var files = Files.walk(home.resolve("blocks"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 500_000)
                    .min((a, b) -> a.getFileName().compareTo(b.getFileName()))
                    .orElseThrow();
        }
    }
}
