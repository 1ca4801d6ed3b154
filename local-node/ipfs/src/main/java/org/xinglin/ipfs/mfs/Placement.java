package org.xinglin.ipfs.mfs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.ImportProfile;

/** One change of many paths, step by step in a draft. */
final class Placement {
    private final PathEdit edit;
    private final Map<FilePath, Cid> replaced = new LinkedHashMap<>();
    private final Set<List<String>> touched = new LinkedHashSet<>();
    private Cid root;

    Placement(Draft draft, ImportProfile profile, Cid root) {
        this.edit = new PathEdit(new Directories(draft, draft, profile));
        this.root = root;
    }

    void put(FilePath path, Cid tree, long size) throws IOException {
        if (path.isRoot()) {
            throw FilesException.invalid("nothing can take the place of the root");
        }
        Optional<DagLink> there = edit.find(root, path.names());
        if (there.isPresent() && !there.get().cid().equals(tree)) {
            replaced.put(path, there.get().cid());
        }
        touched.add(directory(path));
        DagLink link = new DagLink(path.name(), tree, size);
        root = edit.edit(root, path, true, (directories, parent) -> directories.put(parent, link))
                .cid();
    }

    void remove(FilePath path) throws IOException {
        if (path.isRoot()) {
            throw FilesException.invalid("the root can not be removed");
        }
        if (edit.find(root, path.names()).isPresent()) {
            root = edit.edit(root, path, false, (directories, parent) -> directories.remove(parent, path.name()))
                    .cid();
        }
    }

    Cid root() {
        return root;
    }

    Placed placed() throws IOException {
        Map<String, Cid> directories = new LinkedHashMap<>();
        for (List<String> names : touched) {
            Cid now = names.isEmpty()
                    ? root
                    : edit.find(root, names)
                            .orElseThrow(FilesException::missing)
                            .cid();
            directories.put("/" + String.join("/", names), now);
        }
        return new Placed(replaced, directories);
    }

    private static List<String> directory(FilePath path) {
        return path.names().subList(0, path.names().size() - 1);
    }
}
