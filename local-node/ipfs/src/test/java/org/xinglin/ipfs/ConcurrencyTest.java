package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;

/**
 * Adds, pins, unpins and collections at once through the RPC: nothing that was announced as pinned is lost, and what is
 * pinned is whole. Five seconds, or as many as {@code xinglin.concurrency.seconds} says (the profile interop: 60).
 */
class ConcurrencyTest {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("xinglin.concurrency.seconds", 5));
    private static final int CALLERS = 6;

    @TempDir
    Path home;

    @Test
    void nothingPinnedIsLostWhileOthersAddUnpinAndCollect()
            throws IOException, InterruptedException, ExecutionException {
        ConcurrentCaller.Outcome pinned = new ConcurrentCaller.Outcome();
        List<Cid> atTheEnd;
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
                KuboClient client = new KuboClient(node.apiUri())) {
            pinned.add(everybodyAtOnce(client));
            requireWhole(client, node, pinned);
            client.repoGc();
            requireWhole(client, node, pinned);
            atTheEnd = client.pinLs();
        }
        try (EmbeddedIpfs again = EmbeddedIpfs.start(new IpfsSettings(home, 0));
                KuboClient client = new KuboClient(again.apiUri())) {
            requireWhole(client, again, pinned);
            assertThat(client.pinLs()).containsExactlyInAnyOrderElementsOf(atTheEnd);
            assertThat(home.resolve("temp")).isEmptyDirectory();
        }
    }

    @Test
    void theSameMayBeAddedManyTimesAtOnce() throws IOException, InterruptedException, ExecutionException {
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
                KuboClient client = new KuboClient(node.apiUri());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 40; round++) {
                int content = round;
                List<Future<Cid>> adding = new ArrayList<>();
                for (int caller = 0; caller < 2 * CALLERS; caller++) {
                    adding.add(callers.submit(() -> client.add(out -> out.write(content), AddOptions.pinned())
                            .cid()));
                }
                Cid cid = adding.getFirst().get();
                for (Future<Cid> one : adding) {
                    assertThat(one.get()).isEqualTo(cid);
                }
                assertThat(client.isPinned(cid)).isTrue();
            }
        }
    }

    private static ConcurrentCaller.Outcome everybodyAtOnce(KuboClient client)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + LENGTH.toNanos();
        BooleanSupplier goesOn = () -> System.nanoTime() < end;
        ConcurrentCaller.Outcome pinned = new ConcurrentCaller.Outcome();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ConcurrentCaller.Outcome>> working = new ArrayList<>();
            for (int number = 0; number < CALLERS; number++) {
                working.add(callers.submit(new ConcurrentCaller(client, number, goesOn)));
            }
            Future<Integer> collected = callers.submit(() -> collect(client, goesOn));
            for (Future<ConcurrentCaller.Outcome> one : working) {
                pinned.add(one.get());
            }
            System.out.println(collected.get() + " blocks were collected, "
                    + pinned.pinned().size() + " files stay pinned and "
                    + pinned.filed().size() + " filed.");
            assertThat(collected.get()).isPositive();
        }
        return pinned;
    }

    private static int collect(KuboClient client, BooleanSupplier goesOn) throws IOException {
        int deleted = 0;
        while (goesOn.getAsBoolean()) {
            deleted += client.repoGc().size();
        }
        return deleted;
    }

    private static void requireWhole(KuboClient client, EmbeddedIpfs node, ConcurrentCaller.Outcome outcome)
            throws IOException {
        assertThat(outcome.pinned()).isNotEmpty();
        assertThat(outcome.filed()).isNotEmpty();
        assertThat(client.pinLs()).containsAll(outcome.pinned().keySet());
        for (Map.Entry<Cid, byte[]> file : outcome.pinned().entrySet()) {
            requireSame(client, file.getKey(), file.getValue());
        }
        for (Map.Entry<String, byte[]> file : outcome.filed().entrySet()) {
            requireSame(client, client.files().stat(file.getKey()).orElseThrow(), file.getValue());
        }
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/repo/verify", "")).contains("all blocks validated");
        assertThat(RawHttp.post(node.apiUri(), "/api/v0/pin/verify", "")).doesNotContain("\"Ok\":false");
    }

    private static void requireSame(KuboClient client, Cid cid, byte[] bytes) throws IOException {
        try (InputStream in = client.readVerified(cid)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }
}
