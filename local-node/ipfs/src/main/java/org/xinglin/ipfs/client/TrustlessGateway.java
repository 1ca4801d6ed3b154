package org.xinglin.ipfs.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.xinglin.ipfs.cid.Cid;

/**
 * Reads from an IPFS gateway that gives raw blocks (specs.ipfs.tech, trustless gateway): each is checked here, so that the
 * gateway can withhold but not alter. It learns which CIDs are asked for. Thread-safe.
 */
public final class TrustlessGateway implements BlockFetcher, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final String RAW = "application/vnd.ipld.raw";

    private final URI gateway;
    private final Duration patience;
    private final HttpClient http;

    /** {@code gateway} without {@code /ipfs}. */
    public TrustlessGateway(URI gateway) {
        this(gateway, KuboHttp.PATIENCE);
    }

    TrustlessGateway(URI gateway, Duration patience) {
        String text = gateway.toString();
        this.gateway = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : gateway;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** The bytes of a file, each block checked before it is given out. The caller closes the stream. */
    public InputStream read(Cid file) throws IOException {
        return new VerifiedFile(this, file);
    }

    @Override
    public byte[] fetch(Cid cid) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/ipfs/" + cid.toV1() + "?format=raw"))
                .header("Accept", RAW)
                .build();
        CompletableFuture<HttpResponse<InputStream>> answer = http.sendAsync(request, info -> new AnswerBody(patience));
        HttpResponse<InputStream> response = KuboHttp.await(answer, patience);
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case 200 -> {}
                case 404, 410, 500, 504 ->
                    throw new KuboException(
                            KuboException.Kind.NOT_FOUND,
                            "the gateway answered " + response.statusCode() + ": it could not find " + cid,
                            null);
                default ->
                    throw new KuboException(
                            KuboException.Kind.REFUSED, "the gateway answered " + response.statusCode(), null);
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith(RAW)) {
                throw new KuboException(
                        KuboException.Kind.REFUSED,
                        "the gateway gives no raw blocks, so what it gives could not be checked",
                        null);
            }
            return KuboHttp.block(body, cid);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
