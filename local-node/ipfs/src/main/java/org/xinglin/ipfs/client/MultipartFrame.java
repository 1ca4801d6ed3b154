package org.xinglin.ipfs.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Writes the frame around the files of an upload (RFC 7578), names percent-encoded, slashes included. */
final class MultipartFrame {
    private final String boundary;

    MultipartFrame() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        // Random, so that no file can hold it but by a chance of 2^-192.
        boundary = "xinglin-" + HexFormat.of().formatHex(random);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void openPart(OutputStream out, String path) throws IOException {
        // A space as %20, not as '+': Go's daemon reads both, the JavaScript daemon only this.
        String escaped = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20");
        String name = path.isEmpty() ? "" : "; filename=\"" + escaped + "\"";
        text(
                out,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"" + name
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n");
    }

    void closePart(OutputStream out) throws IOException {
        text(out, "\r\n");
    }

    void end(OutputStream out) throws IOException {
        text(out, "--" + boundary + "--\r\n");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
