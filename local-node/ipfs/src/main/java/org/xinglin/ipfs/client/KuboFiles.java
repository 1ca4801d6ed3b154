package org.xinglin.ipfs.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;

/** The writable files of a node (Kubo's MFS, {@code files/*}); methods bear Kubo's names. Thread-safe. */
public final class KuboFiles {
    private static final String ARG = "arg";

    /** Some 200 bytes each in an address of which nodes take a megabyte, and proxies 32 KiB. */
    private static final int AT_ONCE = 100;

    private final KuboHttp http;
    private volatile boolean places = true;

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

    /** What trees that were put at paths took the place of, and the roots of the directories that they are in now. */
    public record Placed(Map<String, Cid> replaced, Map<String, Cid> directories) {}

    /**
     * Puts each tree at its path, in the place of what is there; missing directories are made. The embedded node does it in one
     * change for each {@value #AT_ONCE}; on any other it is one call after the other, and may end between two of them.
     */
    public Placed place(Map<String, Cid> trees) throws IOException {
        Placed placed = new Placed(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<Map.Entry<String, Cid>> all = List.copyOf(trees.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            placeSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)), placed);
        }
        return placed;
    }

    private void placeSome(List<Map.Entry<String, Cid>> trees, Placed placed) throws IOException {
        if (places) {
            Query query = new Query("xinglin/files/place");
            trees.forEach(one -> query.with(ARG, "/ipfs/" + one.getValue()).with(ARG, one.getKey()));
            try {
                JsonNode answer = http.linesOfLongWork(query).getFirst();
                read(answer.path("Replaced"), placed.replaced());
                read(answer.path("Directories"), placed.directories());
                return;
            } catch (KuboException e) {
                if (!e.isOfTheCommand()) {
                    throw e;
                }
                places = false;
            }
        }
        Set<String> directories = new LinkedHashSet<>();
        for (Map.Entry<String, Cid> one : trees) {
            placeOne(one.getKey(), one.getValue(), placed);
            directories.add(one.getKey().substring(0, one.getKey().lastIndexOf('/')));
        }
        for (String directory : directories) {
            stat(directory).ifPresent(root -> placed.directories().put(directory, root));
        }
    }

    private void placeOne(String path, Cid tree, Placed placed) throws IOException {
        Optional<Cid> there = stat(path);
        if (there.isPresent() && there.get().sameBlock(tree)) {
            return;
        }
        if (there.isPresent()) {
            rm(path);
            placed.replaced().put(path, there.get());
        }
        cp(tree, path);
    }

    private static void read(JsonNode named, Map<String, Cid> into) throws KuboException {
        for (String path : (Iterable<String>) named::fieldNames) {
            into.put(path, KuboClient.cid(named.path(path)));
        }
    }

    /** Takes out what is at these paths; harmless where nothing is. */
    public void rm(List<String> paths) throws IOException {
        for (int from = 0; from < paths.size(); from += AT_ONCE) {
            Query query = new Query("files/rm").with("recursive", true).with("force", true);
            paths.subList(from, Math.min(paths.size(), from + AT_ONCE)).forEach(path -> query.with(ARG, path));
            http.lines(query);
        }
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

    /** As {@link #ls}; none where nothing is. */
    public List<Link> entries(String path) throws IOException {
        try {
            return ls(path);
        } catch (KuboException e) {
            if (isMissing(e)) {
                return List.of();
            }
            throw e;
        }
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
