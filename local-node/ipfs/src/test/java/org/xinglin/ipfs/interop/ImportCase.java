package org.xinglin.ipfs.interop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.ipfs.unixfs.Sharding;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** One file or tree that both importers are given, described so that each makes the same bytes of it. */
record ImportCase(ImportProfile profile, List<Entry> entries) {
    private static final int NO_FILE = -1;

    /** A file of so many bytes of a seed's, or an empty directory. */
    record Entry(String path, int size, int seed) {
        static Entry emptyDirectory(String path) {
            return new Entry(path, NO_FILE, 0);
        }

        boolean isFile() {
            return size != NO_FILE;
        }
    }

    /** Directories by name, files by name. */
    private record Folder(Map<String, Folder> folders, Map<String, Entry> files) {
        Folder() {
            this(new TreeMap<>(), new TreeMap<>());
        }
    }

    static ImportCase file(ImportProfile profile, int size, int seed) {
        return new ImportCase(profile, List.of(new Entry("", size, seed)));
    }

    Imported importHere(BlockSink sink) throws IOException {
        if (entries.size() == 1 && entries.getFirst().path().isEmpty()) {
            return write(entries.getFirst(), sink);
        }
        Folder top = new Folder();
        for (Entry entry : entries) {
            place(top, entry);
        }
        return store(top, sink);
    }

    private static void place(Folder top, Entry entry) {
        String[] names = entry.path().split("/", -1);
        Folder at = top;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.folders().computeIfAbsent(names[i], name -> new Folder());
        }
        String last = names[names.length - 1];
        if (entry.isFile()) {
            at.files().put(last, entry);
        } else {
            at.folders().computeIfAbsent(last, name -> new Folder());
        }
    }

    private Imported store(Folder folder, BlockSink sink) throws IOException {
        List<DagLink> links = new ArrayList<>();
        for (Map.Entry<String, Folder> below : folder.folders().entrySet()) {
            links.add(link(below.getKey(), store(below.getValue(), sink)));
        }
        for (Map.Entry<String, Entry> file : folder.files().entrySet()) {
            links.add(link(file.getKey(), write(file.getValue(), sink)));
        }
        return Directories.store(links, profile, sink);
    }

    private Imported write(Entry file, BlockSink sink) throws IOException {
        try (UnixFsWriter writer = new UnixFsWriter(profile, sink, Runnable::run, 0)) {
            writer.write(bytes(file.seed(), file.size()));
            return writer.finish();
        }
    }

    private static DagLink link(String name, Imported target) {
        return new DagLink(name, target.cid(), target.dagSize());
    }

    /** As importer.mjs makes them: xorshift, low byte first. */
    private static byte[] bytes(int seed, int size) {
        byte[] bytes = new byte[size];
        int x = seed * 0x9e3779b1 | 1;
        for (int i = 0; i < size; i++) {
            if (i % 4 == 0) {
                x ^= x << 13;
                x ^= x >>> 17;
                x ^= x << 5;
            }
            bytes[i] = (byte) (x >>> (8 * (i % 4)));
        }
        return bytes;
    }

    ObjectNode toJson(int id) {
        ObjectNode json = Script.JSON.createObjectNode().put("id", id);
        json.putObject("profile")
                .put("cidVersion", profile.cidVersion())
                .put("rawLeaves", profile.rawLeaves())
                .put("chunkSize", profile.chunkSize())
                .put("maxLinks", profile.maxLinks())
                .put("sharding", profile.sharding() == Sharding.BLOCK ? "block-bytes" : "links-bytes");
        ArrayNode list = json.putArray("entries");
        for (Entry entry : entries) {
            ObjectNode one = list.addObject().put("path", entry.path());
            if (entry.isFile()) {
                one.put("size", entry.size()).put("seed", entry.seed());
            }
        }
        return json;
    }

    @Override
    public String toString() {
        String what = entries.size() == 1 ? entries.getFirst().toString() : entries.size() + " entries";
        return profile + ": " + what;
    }
}
