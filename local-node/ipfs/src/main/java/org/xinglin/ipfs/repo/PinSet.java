package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

/** The recursive pins: one empty file a root, named by its CID, so that adding one costs the same at any number. */
final class PinSet {
    private static final int STRIPES = 64;

    private final Path directory;
    private final Set<Cid> roots = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    PinSet(Path directory) throws IOException {
        Arrays.setAll(stripes, i -> new ReentrantLock());
        this.directory = Files.createDirectories(directory);
        try (var pins = Files.newDirectoryStream(directory)) {
            for (Path pin : pins) {
                roots.add(Cid.parse(pin.getFileName().toString()));
            }
        } catch (InvalidCidException e) {
            throw new IOException("the pin directory " + directory + " holds a file that is not a pin", e);
        }
    }

    /** Durable when this returns, with one sync of the directory for all. A kill meanwhile leaves some of them. */
    void addAll(List<Cid> added) throws IOException {
        List<Cid> fresh = new ArrayList<>();
        for (Cid root : new LinkedHashSet<>(added)) {
            if (!roots.contains(root)) {
                fresh.add(root);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<ReentrantLock> held = locked(fresh);
        try {
            for (Cid root : fresh) {
                Path pin = directory.resolve(root.toString());
                if (!Files.exists(pin)) {
                    Files.createFile(pin); // Empty, so there is nothing but its name to make durable.
                }
            }
            DurableFiles.syncDirectory(directory);
            roots.addAll(fresh);
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** Always in the same order, so that two callers never wait for each other. */
    private List<ReentrantLock> locked(List<Cid> many) {
        List<ReentrantLock> locks = many.stream()
                .map(PinSet::stripe)
                .distinct()
                .sorted()
                .map(number -> stripes[number])
                .toList();
        locks.forEach(ReentrantLock::lock);
        return locks;
    }

    boolean remove(Cid root) throws IOException {
        return removeAll(List.of(root)) == 1;
    }

    /** As {@link #addAll}. @return how many there were */
    int removeAll(List<Cid> gone) throws IOException {
        List<ReentrantLock> held = locked(gone);
        try {
            int many = 0;
            for (Cid root : gone) {
                boolean was = Files.deleteIfExists(directory.resolve(root.toString()));
                roots.remove(root);
                many += was ? 1 : 0;
            }
            if (many > 0) {
                DurableFiles.syncDirectory(directory);
            }
            return many;
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** One root's file and its place in the set change together; other roots' pins need not wait for the disk. */
    private static int stripe(Cid root) {
        return Math.floorMod(root.hashCode(), STRIPES);
    }

    boolean contains(Cid root) {
        return roots.contains(root);
    }

    List<Cid> all() {
        return List.copyOf(roots);
    }
}
