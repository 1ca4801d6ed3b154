package org.xinglin.ipfs.mfs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.Imported;

/** Changes one directory deep in a tree and every directory above it. */
final class PathEdit {
    private final Directories directories;

    PathEdit(Directories directories) {
        this.directories = directories;
    }

    /** Gives a directory that takes the place of {@code directory}. */
    @FunctionalInterface
    interface Change {
        Imported of(Directories directories, Cid directory) throws IOException;
    }

    /** The new root, when the directory of {@code path} below {@code root} is changed; with {@code parents} missing ones are made. */
    Imported edit(Cid root, FilePath path, boolean parents, Change change) throws IOException {
        return edit(root, path.names(), parents, change);
    }

    private Imported edit(Cid at, List<String> names, boolean parents, Change change) throws IOException {
        if (names.size() == 1) {
            return change.of(directories, at);
        }
        Optional<DagLink> there = directories.find(at, names.getFirst());
        if (there.isEmpty() && !parents) {
            throw FilesException.missing();
        }
        Cid child = there.isPresent()
                ? there.get().cid()
                : directories.store(List.of()).cid();
        Imported changed = edit(child, names.subList(1, names.size()), parents, change);
        return directories.put(at, new DagLink(names.getFirst(), changed.cid(), changed.dagSize()));
    }

    /** What is at a path below {@code root}. */
    Optional<DagLink> find(Cid root, List<String> names) throws IOException {
        Cid at = root;
        Optional<DagLink> found = Optional.empty();
        for (String name : names) {
            found = directories.find(at, name);
            if (found.isEmpty()) {
                return found;
            }
            at = found.get().cid();
        }
        return found;
    }
}
