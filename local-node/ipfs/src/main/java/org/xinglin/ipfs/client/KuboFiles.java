package org.xinglin.ipfs.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.ipfs.cid.Cid;

/** The writable files of a node (Kubo's MFS, {@code files/*}); methods bear Kubo's names. Thread-safe. */
public final class KuboFiles {
    private static final String ARG = "arg";

    private final KuboHttp http;

    KuboFiles(KuboHttp http) {
        this.http = http;
    }

    /** Makes a directory and those above it; harmless where it is already. */
    public void mkdir(String path) throws IOException {
        http.lines(
                new Query("files/mkdir").with(ARG, path).with("parents", true).with("cid-version", 1));
    }

    /** Puts a tree at a path where nothing is yet; missing directories are made. */
    public void cp(Cid tree, String path) throws IOException {
        http.linesOfLongWork(
                new Query("files/cp").with(ARG, "/ipfs/" + tree).with(ARG, path).with("parents", true));
    }

    /** Takes out what is at a path; harmless where nothing is. */
    public void rm(String path) throws IOException {
        try {
            http.lines(new Query("files/rm").with(ARG, path).with("recursive", true));
        } catch (KuboException e) {
            if (!isMissing(e)) {
                throw e;
            }
        }
    }

    /** The root of what is at a path; empty where nothing is. */
    public Optional<Cid> stat(String path) throws IOException {
        try {
            JsonNode stat = http.json(new Query("files/stat").with(ARG, path));
            return Optional.of(KuboClient.cid(stat.path("Hash")));
        } catch (KuboException e) {
            if (isMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The entries of a directory. */
    public List<Link> ls(String path) throws IOException {
        List<Link> entries = new ArrayList<>();
        JsonNode listed = http.json(
                new Query("files/ls").with(ARG, path).with("long", true).with("U", true));
        for (JsonNode entry : listed.path("Entries")) {
            entries.add(new Link(
                    entry.path("Name").asText(),
                    KuboClient.cid(entry.path("Hash")),
                    entry.path("Size").asLong(),
                    entry.path("Type").asInt() == 1));
        }
        return entries;
    }

    /** Makes what was changed below a path durable, and gives its root. */
    public Cid flush(String path) throws IOException {
        return KuboClient.cid(
                http.json(new Query("files/flush").with(ARG, path)).path("Cid"));
    }

    private static boolean isMissing(KuboException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("does not exist");
    }
}
