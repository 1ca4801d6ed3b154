package org.xinglin.ipfs.rpc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query parameters of a call. Unknown ones are passed over, as Kubo does. */
final class Params {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Params(@Nullable String rawQuery) throws RpcFailure {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return;
        }
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
    }

    static String decode(String text) throws RpcFailure {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RpcFailure.badRequest("\"" + text + "\" is not percent-encoded correctly", e);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of {@code arg}; at least one. */
    List<String> args() throws RpcFailure {
        List<String> args = values.getOrDefault("arg", List.of());
        if (args.isEmpty()) {
            throw RpcFailure.badRequest("argument \"ipfs-path\" is required");
        }
        return args;
    }

    /** All values of an option; none where it is not given. */
    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    String arg() throws RpcFailure {
        return args().getFirst();
    }

    String text(String name, String otherwise) {
        List<String> all = values.get(name);
        return all == null ? otherwise : all.getLast();
    }

    /** A bare name counts as true, as on a command line. */
    boolean flag(String name, boolean otherwise) throws RpcFailure {
        String value = text(name, otherwise ? "true" : "false");
        return switch (value) {
            case "", "true", "1", "t" -> true;
            case "false", "0", "f" -> false;
            default -> throw RpcFailure.badRequest("option \"" + name + "\" must be true or false, not " + value);
        };
    }

    long number(String name, long otherwise) throws RpcFailure {
        String value = text(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw RpcFailure.badRequest("option \"" + name + "\" must be a whole number, not " + value, e);
        }
    }
}
