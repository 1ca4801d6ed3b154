package org.xinglin.ipfs.rpc;

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

/** The directories of one upload, built from the paths of its files when all have come. */
final class AddTree {
    private final Folder top = new Folder();

    private static final class Folder {
        private final Map<String, DagLink> files = new TreeMap<>();
        private final Map<String, Folder> folders = new TreeMap<>();

        Folder child(String name) throws RpcFailure {
            if (files.containsKey(name)) {
                throw RpcFailure.badRequest("\"" + name + "\" is a file and a directory in one upload");
            }
            return folders.computeIfAbsent(name, n -> new Folder());
        }
    }

    /** Takes each finished directory with its path, children before parents. */
    interface Announcer {
        void announce(String path, Imported directory) throws IOException;
    }

    void directory(String path) throws RpcFailure {
        Folder at = top;
        for (String name : names(path)) {
            at = at.child(name);
        }
    }

    void file(String path, Imported file) throws RpcFailure {
        int slash = path.lastIndexOf('/');
        Folder at = top;
        for (String name : names(path.substring(0, Math.max(0, slash)))) {
            at = at.child(name);
        }
        String name = path.substring(slash + 1);
        DagLink link = new DagLink(name, file.cid(), file.dagSize());
        if (at.folders.containsKey(name) || at.files.put(name, link) != null) {
            throw RpcFailure.badRequest("the path \"" + path + "\" comes twice in one upload");
        }
    }

    /** Stores all directories; gives the roots: the top-level directories, or the one around all of them. */
    List<Imported> store(AddRequest request, BlockSink sink, Announcer announcer) throws IOException {
        ImportProfile profile = request.profile();
        if (request.wrap()) {
            return List.of(store("", top, profile, sink, announcer));
        }
        List<Imported> roots = new ArrayList<>();
        for (Map.Entry<String, Folder> folder : top.folders.entrySet()) {
            roots.add(store(folder.getKey(), folder.getValue(), profile, sink, announcer));
        }
        return roots;
    }

    private static Imported store(
            String path, Folder folder, ImportProfile profile, BlockSink sink, Announcer announcer) throws IOException {
        List<DagLink> entries = new ArrayList<>(folder.files.values());
        for (Map.Entry<String, Folder> child : folder.folders.entrySet()) {
            String childPath = path.isEmpty() ? child.getKey() : path + "/" + child.getKey();
            Imported stored = store(childPath, child.getValue(), profile, sink, announcer);
            entries.add(new DagLink(child.getKey(), stored.cid(), stored.dagSize()));
        }
        Imported directory = Directories.store(entries, profile, sink);
        announcer.announce(path, directory);
        return directory;
    }

    private static List<String> names(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/", -1));
    }
}
