package org.xinglin.ipfs.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the headers of a part and the boundary of a multipart body. */
final class PartHeaders {
    private static final String DISPOSITION = "content-disposition:";
    /** Deeper than any file system of a person; directories are stored by recursion. */
    private static final int DEEPEST = 255;

    private static final String CONTENT_TYPE = "content-type:";

    private PartHeaders() {}

    static Part parse(String headers) throws RpcFailure {
        String path = "";
        String type = "application/octet-stream";
        for (String line : headers.split("\r\n", -1)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(DISPOSITION)) {
                path = path(parameter(line, "filename"));
            } else if (lower.startsWith(CONTENT_TYPE)) {
                type = lower.substring(CONTENT_TYPE.length()).strip();
            }
        }
        return new Part(path, type);
    }

    /** The value of {@code name=...} in a header, quoted or not; empty where there is none. */
    static String parameter(String header, String name) {
        int semicolon = header.indexOf(';');
        while (semicolon >= 0) {
            int start = semicolon + 1;
            while (start < header.length() && header.charAt(start) == ' ') {
                start++;
            }
            if (header.regionMatches(true, start, name + "=", 0, name.length() + 1)) {
                return value(header, start + name.length() + 1);
            }
            semicolon = nextSemicolon(header, start);
        }
        return "";
    }

    private static int nextSemicolon(String header, int start) {
        boolean quoted = false;
        for (int i = start; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String value(String header, int start) {
        if (start >= header.length() || header.charAt(start) != '"') {
            int end = header.indexOf(';', start);
            return header.substring(start, end < 0 ? header.length() : end).strip();
        }
        StringBuilder value = new StringBuilder();
        for (int i = start + 1; i < header.length() && header.charAt(i) != '"'; i++) {
            if (header.charAt(i) == '\\' && i + 1 < header.length()) {
                i++;
            }
            value.append(header.charAt(i));
        }
        return value.toString();
    }

    /** Kubo's clients query-escape the whole path, slashes included. */
    private static String path(String escaped) throws RpcFailure {
        List<String> names = new ArrayList<>();
        for (String name : Params.decode(escaped).split("/", -1)) {
            if (name.equals("..")) {
                throw RpcFailure.badRequest("the path \"" + escaped + "\" leads out of the upload");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        if (names.size() > DEEPEST) {
            throw RpcFailure.badRequest("a path of the upload is deeper than " + DEEPEST + " directories");
        }
        return String.join("/", names);
    }
}
