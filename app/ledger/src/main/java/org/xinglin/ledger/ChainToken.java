package org.xinglin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The bearer token that a node may ask of its callers. Read anew for each request, so that it can be changed. */
record ChainToken(Optional<Path> file) implements Interceptor {

    /** The value of the Authorization header; empty where the node asks for none. */
    Optional<String> header() throws IOException {
        return file.isPresent()
                ? Optional.of("Bearer "
                        + Files.readString(file.get(), StandardCharsets.US_ASCII)
                                .strip())
                : Optional.empty();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Optional<String> header = header();
        return chain.proceed(
                header.isEmpty()
                        ? chain.request()
                        : chain.request()
                                .newBuilder()
                                .header("Authorization", header.get())
                                .build());
    }
}
