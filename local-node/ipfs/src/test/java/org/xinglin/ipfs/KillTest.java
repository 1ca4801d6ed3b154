package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.BodyWriter;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.Link;
import org.xinglin.ipfs.client.Upload;

/** A node that is killed while files and trees are added keeps what it has confirmed and pins nothing that is not whole. */
final class KillTest {
    private static final int FILE = 2_500_000;

    @TempDir
    Path home;

    private final Map<String, Cid> filed = new ConcurrentHashMap<>();

    @Test
    void whatWasConfirmedSurvivesAKillAndNothingHalfIsPinned()
            throws IOException, InterruptedException, ExecutionException {
        List<Cid> confirmed = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            confirmed.addAll(addUntilKilled(round, 2 + 3 * round));
        }
        assertThat(confirmed).isNotEmpty();
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
                KuboClient client = new KuboClient(node.apiUri())) {
            assertThat(client.pinLs()).containsAll(confirmed);
            assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");
            client.repoGc();
            assertThat(RawHttp.post(node.apiUri(), "/api/v0/pin/verify", "")).doesNotContain("\"Ok\":false");
            for (Cid pin : client.pinLs()) {
                requireWhole(client, pin);
            }
            for (Map.Entry<String, Cid> one : filed.entrySet()) {
                assertThat(client.files().stat(one.getKey())).contains(one.getValue());
            }
            assertThat(filed).isNotEmpty();
            assertThat(home.resolve("temp")).isEmptyDirectory();
        }
    }

    /** A file, or a tree of three. */
    private static void requireWhole(KuboClient client, Cid pin) throws IOException {
        List<Cid> files = new ArrayList<>(List.of(pin));
        if (pin.codec() == Codec.DAG_PB
                && client.ls(pin).stream().anyMatch(link -> !link.name().isEmpty())) {
            files.clear();
            for (Link folder : client.ls(pin)) {
                client.ls(folder.cid()).forEach(link -> files.add(link.cid()));
            }
            assertThat(files).hasSize(3);
        }
        for (Cid file : files) {
            try (InputStream in = client.readVerified(file)) {
                assertThat(in.readAllBytes()).hasSize(FILE);
            }
        }
    }

    /** Kills the node after so many confirmed adds, in the middle of others. */
    private List<Cid> addUntilKilled(int round, int confirmations)
            throws IOException, InterruptedException, ExecutionException {
        Process process = startNode();
        List<Cid> confirmed = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                KuboClient client = new KuboClient(address(process))) {
            List<Future<List<Cid>>> others = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                int seed = round * 1000 + caller * 100;
                others.add(callers.submit(() -> addUntilUnreachable(seed, each -> add(client, each))));
            }
            others.add(callers.submit(() -> addUntilUnreachable(round * 1000 + 500, each -> addTree(client, each))));
            others.add(callers.submit(() -> addUntilUnreachable(round * 1000 + 600, each -> file(client, each))));
            for (int i = 0; i < confirmations; i++) {
                confirmed.add(add(client, round * 1000 + 900 + i));
            }
            process.destroyForcibly().waitFor();
            for (Future<List<Cid>> other : others) {
                confirmed.addAll(other.get());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return confirmed;
    }

    private interface Adder {
        Cid add(int seed) throws IOException;
    }

    private static List<Cid> addUntilUnreachable(int firstSeed, Adder adder) throws IOException {
        List<Cid> confirmed = new ArrayList<>();
        try {
            for (int seed = firstSeed; ; seed++) {
                confirmed.add(adder.add(seed));
            }
        } catch (KuboException e) {
            assertThat(e.kind()).isEqualTo(KuboException.Kind.UNREACHABLE);
        }
        return confirmed;
    }

    private static Cid add(KuboClient client, int seed) throws IOException {
        return client.add(random(seed), AddOptions.pinned()).cid();
    }

    private static Cid addTree(KuboClient client, int seed) throws IOException {
        List<Upload> files = List.of(
                new Upload("tree/a/1", random(seed)),
                new Upload("tree/a/2", random(seed + 10_000)),
                new Upload("tree/b/3", random(seed + 20_000)));
        return client.addAll(files, AddOptions.pinned()).getLast().cid();
    }

    private Cid file(KuboClient client, int seed) throws IOException {
        Cid cid = add(client, seed);
        String path = "/patients/" + seed % 2 + "/" + seed;
        client.files().cp(cid, path);
        filed.put(path, cid);
        return cid;
    }

    private static BodyWriter random(int seed) {
        byte[] bytes = new byte[FILE];
        new Random(seed).nextBytes(bytes);
        return out -> out.write(bytes);
    }

    private Process startNode() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static URI address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        assertThat(line).as("the address that the node prints").isNotNull();
        return URI.create(line);
    }
}
