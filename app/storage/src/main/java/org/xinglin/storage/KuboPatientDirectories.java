package org.xinglin.storage;

import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.PatientDirectories;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboFiles;
import org.xinglin.ipfs.client.KuboPins;
import org.xinglin.ipfs.client.Link;

/**
 * Patients' directories among the writable files of a Kubo node (MFS). Beside them, below {@code /xinglin/pinned}, stands
 * which roots may be pinned: it is written before a root is pinned and cleared after the old one was let go, so that a crash
 * at any point leaves no pin that nobody knows of.
 */
public final class KuboPatientDirectories implements PatientDirectories, AutoCloseable {
    private static final String RECORDS = "/medical_data/";
    private static final String PINNED = "/xinglin/pinned/";
    private static final String ENDING = ".enc";

    private final KuboClient client;
    private final KuboFiles files;
    private final KuboPins pins;
    private final KuboFailures failures;
    private final ReentrantLock changing = new ReentrantLock();

    private KuboPatientDirectories(KuboClient client, URI api) {
        this.client = client;
        this.files = client.files();
        this.pins = client.pins();
        this.failures = new KuboFailures(api.toString());
    }

    /** @param token what the node asks for; empty where it asks for nothing */
    public static KuboPatientDirectories connect(URI api, Optional<String> token) {
        return new KuboPatientDirectories(new KuboClient(api, token.orElse(null)), api);
    }

    @Override
    public void put(Digest pseudonym, RecordId record, Cid cid) throws Failed {
        putAll(Map.of(pseudonym, Map.of(record, cid)));
    }

    @Override
    public void putAll(Map<Digest, Map<RecordId, Cid>> patients) throws Failed {
        changing.lock();
        try {
            Map<String, org.xinglin.ipfs.cid.Cid> paths = new LinkedHashMap<>();
            patients.forEach((pseudonym, records) -> records.forEach(
                    (record, cid) -> paths.put(directory(name(pseudonym)) + "/" + record + ENDING, Cids.toIpfs(cid))));
            Map<String, org.xinglin.ipfs.cid.Cid> directories =
                    files.place(paths).directories();
            Map<String, org.xinglin.ipfs.cid.Cid> roots = new LinkedHashMap<>();
            for (Digest pseudonym : patients.keySet()) {
                String name = name(pseudonym);
                roots.put(name, Objects.requireNonNull(directories.get(directory(name))));
            }
            pinRoots(roots);
        } catch (IOException e) {
            throw failures.named(e, RECORDS);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void remove(Digest pseudonym, RecordId record) throws Failed {
        changing.lock();
        try {
            String name = name(pseudonym);
            files.rm(directory(name) + "/" + record + ENDING);
            Optional<org.xinglin.ipfs.cid.Cid> root = files.stat(directory(name));
            if (root.isPresent()) {
                pinRoots(Map.of(name, root.get()));
            }
        } catch (IOException e) {
            throw failures.named(e, record.toString());
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Optional<Cid> root(Digest pseudonym) throws Failed {
        try {
            return files.stat(directory(name(pseudonym))).map(Cids::toCore);
        } catch (IOException e) {
            throw failures.named(e, "");
        }
    }

    /** The roots, by their patients' names, are noted before they are pinned; the notes of old ones go after their pins. */
    private void pinRoots(Map<String, org.xinglin.ipfs.cid.Cid> roots) throws IOException {
        Map<String, org.xinglin.ipfs.cid.Cid> notes = new LinkedHashMap<>();
        roots.forEach((name, root) -> notes.put(PINNED + name + "/" + root, root));
        Map<String, org.xinglin.ipfs.cid.Cid> noted = files.place(notes).directories();
        List<String> names = List.copyOf(roots.keySet());
        List<List<Link>> found = client.ls(names.stream()
                .map(name -> Objects.requireNonNull(noted.get(PINNED + name)))
                .toList());
        PinMoves moves = new PinMoves();
        for (int i = 0; i < names.size(); i++) {
            moves.add(PINNED + names.get(i), Objects.requireNonNull(roots.get(names.get(i))), found.get(i));
        }
        pins.add(moves.first());
        pins.move(moves.moved());
        for (org.xinglin.ipfs.cid.Cid left : moves.left()) {
            pins.letGo(left);
        }
        files.rm(moves.notes());
    }

    private static String directory(String name) {
        return RECORDS + name;
    }

    private static String name(Digest pseudonym) {
        return HexFormat.of().formatHex(pseudonym.bytes());
    }

    @Override
    public void close() {
        client.close();
    }
}
