package org.xinglin.federation.simulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import org.xinglin.federation.task.TaskId;

/** The other end of a {@link LedgerServer}. */
final class LedgerClient {
    private static final HexFormat HEX = HexFormat.of();
    private static final int REFUSED = 409;

    private final HttpClient http;
    private final int port;

    LedgerClient(HttpClient http, int port) {
        this.http = http;
        this.port = port;
    }

    void publish(TaskId task) throws IOException, InterruptedException {
        act("publish/" + task.hex());
    }

    void join(TaskId task, String account) throws IOException, InterruptedException {
        act("join/" + task.hex() + "/" + account);
    }

    void record(TaskId task, int round, String account, byte[] digest, long samples)
            throws IOException, InterruptedException {
        act("record/" + task.hex() + "/" + round + "/" + account + "/" + HEX.formatHex(digest) + "/" + samples);
    }

    private void act(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == REFUSED) {
            throw new IOException(answer.body());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the ledger answered " + answer.statusCode());
        }
    }
}
