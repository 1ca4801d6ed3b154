package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a multipart body part by part (RFC 2046, section 5.1) without ever holding more than its buffer. The delimiter
 * is found by Boyer-Moore-Horspool, so that bytes are mostly leapt over.
 */
final class MultipartReader {
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final int[] leap = new int[256];
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean inContent = true;

    MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(leap, delimiter.length);
        for (int i = 0; i < delimiter.length - 1; i++) {
            leap[delimiter[i] & 0xff] = delimiter.length - 1 - i;
        }
        // The first delimiter stands at the very start, without the line end that precedes all others.
        buffer[0] = '\r';
        buffer[1] = '\n';
        limit = 2;
    }

    static MultipartReader of(Call call) throws RpcFailure {
        String type = call.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw RpcFailure.badRequest("the body must be multipart/form-data");
        }
        String boundary = PartHeaders.parameter(type, "boundary");
        if (boundary.isEmpty() || boundary.length() > 200) {
            throw RpcFailure.badRequest("the Content-Type names no usable boundary");
        }
        return new MultipartReader(call.body(), boundary);
    }

    /** The next part, whose content is then read by {@link #copyTo}; null after the last one. */
    @Nullable
    Part next() throws IOException {
        if (inContent) {
            copyTo(OutputStream.nullOutputStream());
        }
        String mark = take(2);
        if (mark.equals("--")) {
            return null;
        }
        if (!mark.equals("\r\n")) {
            throw RpcFailure.badRequest("a boundary of the upload is not followed by a line end");
        }
        inContent = true;
        return PartHeaders.parse(headers());
    }

    /** Writes the content of the current part, up to the next delimiter. */
    void copyTo(OutputStream out) throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                out.write(buffer, position, found - position);
                position = found + delimiter.length;
                inContent = false;
                return;
            }
            int safe = Math.max(position, limit - delimiter.length + 1);
            out.write(buffer, position, safe - position);
            position = safe;
            fill();
        }
    }

    private int find() {
        int last = delimiter.length - 1;
        int at = position;
        while (at + last < limit) {
            byte end = buffer[at + last];
            if (end == delimiter[last] && Arrays.equals(buffer, at, at + last, delimiter, 0, last)) {
                return at;
            }
            at += leap[end & 0xff];
        }
        return -1;
    }

    private String headers() throws IOException {
        StringBuilder headers = new StringBuilder();
        String line = line();
        while (!line.isEmpty()) {
            headers.append(line).append("\r\n");
            if (headers.length() > LONGEST_HEADERS) {
                throw RpcFailure.badRequest("the headers of a part are too long");
            }
            line = line();
        }
        return headers.toString();
    }

    private String line() throws IOException {
        for (int scanned = 0; ; scanned++) {
            if (scanned > LONGEST_HEADERS) {
                throw RpcFailure.badRequest("the headers of a part are too long");
            }
            while (position + scanned + 1 >= limit) {
                fill();
            }
            if (buffer[position + scanned] == '\r' && buffer[position + scanned + 1] == '\n') {
                String line = new String(buffer, position, scanned, StandardCharsets.UTF_8);
                position += scanned + 2;
                return line;
            }
        }
    }

    private String take(int count) throws IOException {
        while (limit - position < count) {
            fill();
        }
        String text = new String(buffer, position, count, StandardCharsets.ISO_8859_1);
        position += count;
        return text;
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            throw RpcFailure.badRequest("the upload ends before its last boundary");
        }
        limit += count;
    }
}
