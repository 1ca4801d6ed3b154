package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

/** The recursive pins: one empty file a root, named by its CID, so that adding one costs the same at any number. */
final class PinSet {
    private final Path directory;
    private final Set<Cid> roots = ConcurrentHashMap.newKeySet();

    PinSet(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        try (var pins = Files.newDirectoryStream(directory)) {
            for (Path pin : pins) {
                roots.add(Cid.parse(pin.getFileName().toString()));
            }
        } catch (InvalidCidException e) {
            throw new IOException("the pin directory " + directory + " holds a file that is not a pin", e);
        }
    }

    void add(Cid root) throws IOException {
        if (!roots.contains(root)) {
            Path pin = directory.resolve(root.toString());
            if (!Files.exists(pin)) {
                Files.createFile(pin); // Empty, so there is nothing but its name to make durable.
            }
            DurableFiles.syncDirectory(directory);
            roots.add(root);
        }
    }

    boolean remove(Cid root) throws IOException {
        boolean was = Files.deleteIfExists(directory.resolve(root.toString()));
        roots.remove(root);
        if (was) {
            DurableFiles.syncDirectory(directory);
        }
        return was;
    }

    boolean contains(Cid root) {
        return roots.contains(root);
    }

    List<Cid> all() {
        return List.copyOf(roots);
    }
}
