package org.xinglin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.testkit.ContentStoreContract;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.BlockHash;

class KuboContentStoreTest extends ContentStoreContract {
    @TempDir
    static Path folder;

    private static EmbeddedIpfs node;
    private static KuboContentStore store;

    @BeforeAll
    static void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(folder, 0));
        store = new KuboContentStore(node.apiUri());
    }

    @AfterAll
    static void stop() {
        store.close();
        node.close();
    }

    @Override
    protected ContentStore store() {
        return store;
    }

    @Test
    void anEveryDayCidIsPrintedInBase32() throws Failed {
        Cid cid = store.parse("QmdRxmfugApSY6B9Q65YuWKCF66DWu1QxwkSi9aoLZ7QKy");
        assertThat(cid.text()).startsWith("bafybei");
        assertThat(store.of(cid.codec(), cid.digest())).isEqualTo(cid);
    }

    @Test
    void aFlippedByteOnTheDiskIsNoticedWhileReading() throws Exception {
        byte[] content = new byte[2_500_000];
        new Random(5).nextBytes(content);
        Cid cid = store.put(out -> out.write(content));
        flipOneBlockHolding(Arrays.copyOfRange(content, 1 << 20, (1 << 20) + 64));
        try (InputStream in = store.open(cid)) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(ContentStore.ContentTampered.class);
        }
    }

    @Test
    void whatTheNodeHasDamagedIsReadFromTheGateway() throws Exception {
        byte[] content = new byte[2_400_000];
        new Random(6).nextBytes(content);
        Cid cid = store.put(out -> out.write(content));
        Map<String, byte[]> blocks = new HashMap<>();
        byte[] middle = Arrays.copyOfRange(content, 1 << 20, 2 << 20);
        blocks.put("/ipfs/" + BlockHash.cidOf(Codec.RAW, ByteBuffer.wrap(middle)), middle);
        flipOneBlockHolding(Arrays.copyOf(middle, 64));
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/ipfs/", exchange -> answer(exchange, blocks));
        gateway.start();
        URI uri = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        try (KuboContentStore reading = KuboContentStore.connect(node.apiUri(), Optional.empty(), Optional.of(uri));
                InputStream in = reading.open(cid)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        } finally {
            gateway.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> blocks) throws IOException {
        try (exchange) {
            byte[] block = blocks.get(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.ipld.raw");
            exchange.sendResponseHeaders(block == null ? 404 : 200, block == null ? -1 : block.length);
            if (block != null) {
                exchange.getResponseBody().write(block);
            }
        }
    }

    @Test
    void aNodeThatIsAwayIsSaidToBeAway() {
        try (KuboContentStore away = new KuboContentStore(URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(away::state)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isEqualTo(new Failure.Unreachable(Failure.Part.STORAGE, "http://127.0.0.1:1")));
        }
    }

    private static void flipOneBlockHolding(byte[] start) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
                bytes[1000] ^= 1;
                Files.write(file, bytes);
                return;
            }
        }
        throw new IOException("no block begins with these bytes");
    }
}
