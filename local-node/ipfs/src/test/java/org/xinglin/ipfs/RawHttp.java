package org.xinglin.ipfs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are and gives the whole answer, for requests that no proper client would send. */
final class RawHttp {
    private RawHttp() {}

    static String send(URI api, String head, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    static String post(URI api, String path, String headers) throws IOException {
        return send(
                api,
                "POST " + path + " HTTP/1.1\nHost: 127.0.0.1:" + api.getPort() + "\n" + headers
                        + "Content-Length: 0\nConnection: close\n\n",
                new byte[0]);
    }

    static String upload(URI api, String path, String body) throws IOException {
        byte[] bytes = body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                api,
                "POST " + path + " HTTP/1.1\nHost: localhost:" + api.getPort()
                        + "\nContent-Type: multipart/form-data; boundary=\"frame\"\nContent-Length: " + bytes.length
                        + "\nConnection: close\n\n",
                bytes);
    }
}
