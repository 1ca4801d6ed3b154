package org.xinglin.ipfs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client against nodes that answer oddly, late, or not at all. */
final class StrangeNodesTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void release() {
        over.countDown();
    }

    @Test
    void aNodeThatFallsSilentInTheMiddleIsUnreachable() throws IOException {
        try (ServerSocket node = answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                KuboHttp http = http(node);
                InputStream in = http.stream(new Query("cat"))) {
            assertUnreachable(in::readAllBytes);
        }
    }

    @Test
    void aNodeThatNeverAnswersIsUnreachable() throws IOException {
        try (ServerSocket node = answering("");
                KuboHttp http = http(node)) {
            assertUnreachable(() -> http.json(new Query("id")));
        }
    }

    @Test
    void aNodeThatTakesNothingOfAnUploadIsUnreachable() throws IOException {
        try (ServerSocket node = answering("");
                KuboHttp http = http(node)) {
            Upload endless = new Upload("", out -> {
                byte[] megabyte = new byte[1 << 20];
                for (int i = 0; i < 10_000; i++) {
                    out.write(megabyte);
                }
            });
            assertUnreachable(() -> http.upload(new Query("add"), List.of(endless)));
        }
    }

    @Test
    void anErrorInPlainTextKeepsItsWords() throws IOException {
        try (ServerSocket node = answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 15\r\n\r\n403 - Forbidden");
                KuboHttp http = http(node)) {
            assertThatThrownBy(() -> http.json(new Query("id")))
                    .isInstanceOfSatisfying(
                            KuboException.class, e -> assertThat(e.kind()).isEqualTo(KuboException.Kind.REFUSED))
                    .hasMessageContaining("403 - Forbidden");
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsTold() throws IOException {
        try (ServerSocket node = answering("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>");
                KuboHttp http = http(node)) {
            assertThatThrownBy(() -> http.json(new Query("id"))).isInstanceOf(KuboException.class);
        }
    }

    @Test
    void kubosWordsDecideTheKind() {
        assertThat(kind("write /data/x: no space left on device")).isEqualTo(KuboException.Kind.OUT_OF_SPACE);
        assertThat(kind("block was not found locally (offline): ipld: could not find Qm"))
                .isEqualTo(KuboException.Kind.NOT_FOUND);
        assertThat(kind("not pinned or pinned indirectly")).isEqualTo(KuboException.Kind.NOT_FOUND);
        assertThat(kind("access denied")).isEqualTo(KuboException.Kind.REFUSED);
    }

    private static KuboException.Kind kind(String message) {
        return KuboException.answered(500, message).kind();
    }

    private static KuboHttp http(ServerSocket node) {
        return new KuboHttp(URI.create("http://127.0.0.1:" + node.getLocalPort()), null, SHORT);
    }

    private static void assertUnreachable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KuboException.class, e -> assertThat(e.kind()).isEqualTo(KuboException.Kind.UNREACHABLE));
    }

    /** Takes one connection, sends this, and then keeps it open without reading. */
    private ServerSocket answering(String answer) throws IOException {
        ServerSocket node = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (Socket socket = node.accept()) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                over.await();
            } catch (IOException | InterruptedException e) {
                over.countDown();
            }
        });
        return node;
    }
}
