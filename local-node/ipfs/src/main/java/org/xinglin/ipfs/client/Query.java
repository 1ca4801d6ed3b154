package org.xinglin.ipfs.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A command with its parameters, as it stands in the address. */
final class Query {
    private final StringBuilder text;
    private char separator = '?';

    Query(String command) {
        this.text = new StringBuilder("/api/v0/").append(command);
    }

    Query with(String name, Object value) {
        text.append(separator)
                .append(name)
                .append('=')
                .append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
        separator = '&';
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
