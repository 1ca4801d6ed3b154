package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.BlockSource;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** One directory of blocks and pins with one owner. Thread-safe. */
public final class Repo implements AutoCloseable {
    /** The private file with the pinning services and their access tokens. */
    public static final String REMOTE_SERVICES = "remote-services.json";

    private static final Logger LOG = LoggerFactory.getLogger(Repo.class);

    private final Path home;
    private final RepoLock lock;
    private final DurableFiles files;
    private final BlockStore store;
    private final PinSet pins;
    private final PinSet directPins;
    private final FilesRoot filesRoot;
    private final InFlight inFlight = new InFlight();
    private final ReentrantLock collecting = new ReentrantLock();

    private Repo(Path home, RepoLock lock) throws IOException {
        this.home = home;
        this.lock = lock;
        this.files = new DurableFiles(home.resolve("temp"));
        this.store = new BlockStore(home.resolve("blocks"), files);
        this.pins = new PinSet(home.resolve("pins"));
        this.directPins = new PinSet(home.resolve("pins-direct"));
        this.filesRoot = new FilesRoot(home, files);
    }

    /** Opens or creates; fails with {@link RepoInUseException} when another node works on it. */
    public static Repo open(Path home) throws IOException {
        Files.createDirectories(home);
        RepoLock lock = new RepoLock(home.resolve("repo.lock"));
        try {
            return new Repo(home, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    public Path home() {
        return home;
    }

    public BlockSource blocks() {
        return store;
    }

    public boolean has(Cid cid) {
        return store.has(cid);
    }

    /** Starts an add: what it puts is spared by garbage collection until it is closed. */
    public AddSession newSession() {
        return new AddSession(store, pins, directPins, filesRoot, inFlight);
    }

    public void unpin(Cid root) throws IOException {
        if (!pins.remove(root)) {
            throw new NotPinnedException(root);
        }
    }

    public boolean isPinned(Cid root) {
        return pins.contains(root);
    }

    /** Lets a block go that was pinned without what is below it. */
    public void unpinDirect(Cid block) throws IOException {
        if (!directPins.remove(block)) {
            throw new NotPinnedException(block);
        }
    }

    public boolean isPinnedDirectly(Cid block) {
        return directPins.contains(block);
    }

    /** The blocks that are pinned without what is below them, in no order. */
    public List<Cid> directPins() {
        return directPins.all();
    }

    /** The roots of the recursive pins, in no order. */
    public List<Cid> pinnedRoots() {
        return pins.all();
    }

    /** Every block below the recursive pins as the links name it, with one of the roots that reach it. */
    public Map<Cid, Cid> indirectPins() throws IOException {
        Map<Cid, Cid> rootOf = new LinkedHashMap<>();
        Set<Cid> seen = new HashSet<>();
        for (Cid root : pins.all()) {
            DagWalk.forEachLink(root, store, seen, cid -> rootOf.put(cid, root));
        }
        return rootOf;
    }

    /** Every block below the recursive pins, roots included, as version 1. */
    public Set<Cid> reachableFromPins() throws IOException {
        Set<Cid> seen = new HashSet<>();
        for (Cid root : pins.all()) {
            DagWalk.walk(root, store, seen);
        }
        return seen;
    }

    /** The root of the writable files; empty as long as there never were any. */
    public Optional<Cid> filesRoot() {
        return filesRoot.get();
    }

    /** What garbage collection keeps: the directly pinned blocks, and all below the other pins and the writable files, as version 1. */
    private Set<Cid> kept() throws IOException {
        Set<Cid> seen = reachableFromPins();
        if (filesRoot.get().isPresent()) {
            DagWalk.walk(filesRoot.get().get(), store, seen);
        }
        // Last, because a walk does not go below what it has seen.
        for (Cid block : directPins.all()) {
            seen.add(block.toV1());
        }
        return seen;
    }

    /** Every block of one tree, the root included, as version 1; fails where one is missing. */
    public Set<Cid> tree(Cid root) throws IOException {
        Set<Cid> seen = new HashSet<>();
        DagWalk.walk(root, store, seen);
        return seen;
    }

    /** Deletes one block unless a pin or a file reaches it or an add under way needs it; false where it stays or is not there. */
    public boolean remove(Cid cid) throws IOException {
        collecting.lock();
        try {
            for (Cid kept : kept()) {
                if (kept.sameBlock(cid)) {
                    return false;
                }
            }
            return store.delete(cid, inFlight::spares);
        } finally {
            collecting.unlock();
        }
    }

    /** Deletes what no pin and no file reaches and no add under way needs; tells of each deleted block. */
    public void collectGarbage(Consumer<Cid> deleted) throws IOException {
        collecting.lock();
        try {
            inFlight.collectionStarts();
            Set<ByteBuffer> keep = new HashSet<>();
            for (Cid cid : kept()) {
                keep.add(ByteBuffer.wrap(cid.digest()));
            }
            store.forEach((cid, size) -> {
                if (!keep.contains(ByteBuffer.wrap(cid.digest())) && store.delete(cid, inFlight::spares)) {
                    deleted.accept(cid);
                }
            });
        } finally {
            inFlight.collectionEnds();
            collecting.unlock();
        }
    }

    public RepoStat stat() throws IOException {
        long[] sums = new long[2];
        store.forEach((cid, size) -> {
            sums[0] += size;
            sums[1]++;
        });
        long free = Files.getFileStore(home).getUsableSpace();
        return new RepoStat(home, sums[0], sums[1], sums[0] + free);
    }

    /**
     * Hashes every block again and tells of each whose bytes are not what its name says. Such a block is deleted with
     * {@code drop}: then adding the content again heals the tree, where a block that is there is never written anew.
     */
    public Verification verify(boolean drop, BiConsumer<Cid, String> corrupt) throws IOException {
        long[] counts = new long[2];
        store.forEach((cid, size) -> {
            counts[0]++;
            try {
                if (!BlockHash.matches(cid, store.get(cid))) {
                    counts[1]++;
                    if (drop) {
                        store.delete(cid, prefix -> false);
                    }
                    corrupt.accept(cid, "block in storage has different hash than requested");
                }
            } catch (MissingBlockException e) {
                counts[0]--; // Collected since it was listed.
            }
        });
        return new Verification(counts[0], counts[1]);
    }

    /** Visits every block's raw CID. */
    public void forEachBlock(Consumer<Cid> visitor) throws IOException {
        store.forEach((cid, size) -> visitor.accept(cid));
    }

    /** The links of a block of any form, without checking its digest. */
    public List<DagLink> links(Cid cid) throws IOException {
        return DagNode.linksOf(cid, store.get(cid));
    }

    /** What was last written to a file that only its owner may read; {@code {}} before that. */
    public byte[] readPrivate(String name) throws IOException {
        Path file = home.resolve(name);
        return Files.exists(file) ? Files.readAllBytes(file) : "{}".getBytes(StandardCharsets.US_ASCII);
    }

    /** Replaces such a file as a whole; durable when this returns. */
    public void writePrivate(String name, byte[] content) throws IOException {
        files.writePrivate(home.resolve(name), ByteBuffer.wrap(content));
        DurableFiles.syncDirectory(home);
    }

    /** Reads a node without checking its digest. */
    public DagNode node(Cid cid) throws IOException {
        return DagNode.decode(cid, store.get(cid));
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (IOException e) {
            LOG.warn("what was uploaded last and confirmed to nobody could not be kept", e);
        } finally {
            lock.close();
        }
    }
}
