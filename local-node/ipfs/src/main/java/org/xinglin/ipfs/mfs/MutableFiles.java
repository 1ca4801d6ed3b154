package org.xinglin.ipfs.mfs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.ipfs.unixfs.UnixFsReader;

/**
 * Files and directories under paths. A change is whole and durable when its method returns, or did not happen; what the
 * root reaches is spared by garbage collection. Thread-safe.
 */
public final class MutableFiles {
    private static final ImportProfile PROFILE = ImportProfile.UNIXFS_V1_2025;

    private final Repo repo;
    private final UnixFsReader reader;
    private final ReentrantLock changing = new ReentrantLock();

    public MutableFiles(Repo repo) {
        this.repo = repo;
        this.reader = new UnixFsReader(repo.blocks());
    }

    /** The root of what is at a path; fails where there is nothing. */
    public Cid find(FilePath path) throws IOException {
        if (path.isRoot()) {
            return root();
        }
        return entry(path).orElseThrow(FilesException::missing).cid();
    }

    /** Whether there is something at a path. */
    public boolean has(FilePath path) throws IOException {
        return path.isRoot() || entry(path).isPresent();
    }

    /** The entries of a directory, in no order; empty for a file. */
    public Optional<List<DagLink>> entries(Cid cid) throws IOException {
        return isDirectory(cid) ? Optional.of(reader.entries(cid)) : Optional.empty();
    }

    /** Makes a directory with a CID of this version; where it is already, this fails unless {@code parents} says that this is right. */
    public void mkdir(FilePath path, boolean parents, int cidVersion) throws IOException {
        changing.lock();
        try (AddSession session = repo.newSession()) {
            if (path.isRoot() || entry(path).isPresent()) {
                if (parents && isDirectory(find(path))) {
                    return;
                }
                throw FilesException.exists();
            }
            Imported empty = Directories.store(List.of(), profile(cidVersion), session);
            put(session, path, empty, parents);
        } finally {
            changing.unlock();
        }
    }

    /** Puts a tree of the repo at a path where nothing is yet; fails where the tree is not whole. */
    public void link(Cid tree, FilePath path, boolean parents) throws IOException {
        try (AddSession session = repo.newSession()) {
            // Outside the lock: a large tree takes its time, and once it is spared nothing of it can go.
            session.spareTree(tree);
            changing.lock();
            try {
                requireFree(path);
                put(session, path, new Imported(tree, 0, dagSize(tree)), parents);
            } finally {
                changing.unlock();
            }
        }
    }

    /**
     * Puts trees of the repo at their paths, each in the place of what is there, all in one change: all of them or none.
     * Missing directories are made.
     */
    public Placed place(Map<FilePath, Cid> trees) throws IOException {
        try (AddSession session = repo.newSession()) {
            for (Cid tree : trees.values()) {
                session.spareTree(tree);
            }
            changing.lock();
            try {
                Draft draft = new Draft(repo.blocks());
                Placement placement = new Placement(draft, PROFILE, root());
                for (Map.Entry<FilePath, Cid> one : trees.entrySet()) {
                    placement.put(one.getKey(), one.getValue(), dagSize(one.getValue()));
                }
                keep(session, draft, placement.root());
                return placement.placed();
            } finally {
                changing.unlock();
            }
        }
    }

    private static void keep(AddSession session, Draft draft, Cid root) throws IOException {
        draft.store(root, session);
        session.setFilesRoot(root);
    }

    /** Takes out what is at these paths, in one change; where nothing is, nothing happens. */
    public void removeAll(List<FilePath> paths) throws IOException {
        changing.lock();
        try (AddSession session = repo.newSession()) {
            Draft draft = new Draft(repo.blocks());
            Placement placement = new Placement(draft, PROFILE, root());
            for (FilePath path : paths) {
                placement.remove(path);
            }
            if (!placement.root().equals(root())) {
                keep(session, draft, placement.root());
            }
        } finally {
            changing.unlock();
        }
    }

    /** Copies within the files, which costs nothing but a link. */
    public void copy(FilePath from, FilePath to, boolean parents) throws IOException {
        changing.lock();
        try (AddSession session = repo.newSession()) {
            requireFree(to);
            Cid tree = find(from);
            put(session, to, new Imported(tree, 0, dagSize(tree)), parents);
        } finally {
            changing.unlock();
        }
    }

    /** Moves in one step: at no moment is it at both places or at none. */
    public void move(FilePath from, FilePath to) throws IOException {
        changing.lock();
        try (AddSession session = repo.newSession()) {
            if (from.isRoot() || from.contains(to)) {
                throw FilesException.invalid("can not move " + from + " into itself");
            }
            requireFree(to);
            DagLink moved = entry(from).orElseThrow(FilesException::missing);
            Cid added = edit(
                            session,
                            root(),
                            to,
                            false,
                            (directories, parent) ->
                                    directories.put(parent, new DagLink(to.name(), moved.cid(), moved.size())))
                    .cid();
            Cid taken = edit(
                            session,
                            added,
                            from,
                            false,
                            (directories, parent) -> directories.remove(parent, from.name()))
                    .cid();
            session.setFilesRoot(taken);
        } finally {
            changing.unlock();
        }
    }

    /** Takes a file out, or with {@code recursive} a directory. */
    public void remove(FilePath path, boolean recursive) throws IOException {
        changing.lock();
        try (AddSession session = repo.newSession()) {
            if (path.isRoot()) {
                throw FilesException.invalid("the root can not be removed");
            }
            DagLink entry = entry(path).orElseThrow(FilesException::missing);
            if (!recursive && isDirectory(entry.cid())) {
                throw FilesException.because(path + " is a directory, use -r to remove directories");
            }
            change(session, path, false, (directories, parent) -> directories.remove(parent, path.name()));
        } finally {
            changing.unlock();
        }
    }

    /**
     * Makes uploaded bytes part of a file, or the whole of it.
     *
     * @param session the one that has put the upload's blocks
     */
    public void write(AddSession session, FilePath path, Imported upload, WriteMode mode) throws IOException {
        changing.lock();
        try {
            Optional<DagLink> there = path.isRoot() ? Optional.empty() : entry(path);
            if (path.isRoot() || (there.isPresent() && isDirectory(there.get().cid()))) {
                throw FilesException.because(path + " was not a file");
            }
            if (there.isEmpty() && !mode.create()) {
                throw FilesException.missing();
            }
            Splice splice = new Splice(reader, session, PROFILE);
            Imported whole =
                    there.isEmpty() && mode.offset() == 0 ? upload : splice.into(there.map(DagLink::cid), upload, mode);
            put(session, path, whole, mode.parents());
        } finally {
            changing.unlock();
        }
    }

    private static ImportProfile profile(int cidVersion) {
        return cidVersion == 0 ? ImportProfile.UNIXFS_V0_2015 : PROFILE;
    }

    private void put(AddSession session, FilePath path, Imported tree, boolean parents) throws IOException {
        DagLink link = new DagLink(path.name(), tree.cid(), tree.dagSize());
        change(session, path, parents, (directories, parent) -> directories.put(parent, link));
    }

    private void change(AddSession session, FilePath path, boolean parents, PathEdit.Change change) throws IOException {
        session.setFilesRoot(edit(session, root(), path, parents, change).cid());
    }

    private Imported edit(AddSession session, Cid root, FilePath path, boolean parents, PathEdit.Change change)
            throws IOException {
        return new PathEdit(new Directories(repo.blocks(), session, PROFILE)).edit(root, path, parents, change);
    }

    private void requireFree(FilePath path) throws IOException {
        if (path.isRoot() || entry(path).isPresent()) {
            throw FilesException.because(
                    "cannot put node in path " + path + ": directory already has entry by that name");
        }
    }

    private Optional<DagLink> entry(FilePath path) throws IOException {
        Cid at = root();
        Optional<DagLink> found = Optional.empty();
        for (String name : path.names()) {
            if (!isDirectory(at)) {
                return Optional.empty();
            }
            found = Directories.reading(repo.blocks()).find(at, name);
            if (found.isEmpty()) {
                return found;
            }
            at = found.get().cid();
        }
        return found;
    }

    private boolean isDirectory(Cid cid) throws IOException {
        return cid.codec() == Codec.DAG_PB && repo.node(cid).isDirectory();
    }

    /** The bytes of a tree with all its blocks, as its links tell them. */
    private long dagSize(Cid cid) throws IOException {
        long size = repo.blocks().size(cid);
        if (cid.codec() == Codec.DAG_PB) {
            for (DagLink link : repo.node(cid).links()) {
                size += link.size();
            }
        }
        return size;
    }

    private Cid root() throws IOException {
        Optional<Cid> root = repo.filesRoot();
        return root.isPresent() ? root.get() : firstRoot();
    }

    private Cid firstRoot() throws IOException {
        changing.lock();
        try (AddSession session = repo.newSession()) {
            Optional<Cid> meanwhile = repo.filesRoot();
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Cid empty = Directories.store(List.of(), PROFILE, session).cid();
            session.setFilesRoot(empty);
            return empty;
        } finally {
            changing.unlock();
        }
    }
}
