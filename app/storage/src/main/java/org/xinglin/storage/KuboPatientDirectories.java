package org.xinglin.storage;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
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
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.KuboFiles;
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
    private final KuboFailures failures;
    private final ReentrantLock changing = new ReentrantLock();

    private KuboPatientDirectories(KuboClient client, URI api) {
        this.client = client;
        this.files = client.files();
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

    /** What was pinned before of each patient is known before anything is changed; by the patient's name. */
    private void pinRoots(Map<String, org.xinglin.ipfs.cid.Cid> roots) throws IOException {
        Map<String, List<Link>> before = new LinkedHashMap<>();
        Map<String, org.xinglin.ipfs.cid.Cid> notes = new LinkedHashMap<>();
        for (Map.Entry<String, org.xinglin.ipfs.cid.Cid> patient : roots.entrySet()) {
            String noted = PINNED + patient.getKey();
            before.put(patient.getKey(), files.entries(noted));
            notes.put(noted + "/" + patient.getValue(), patient.getValue());
        }
        files.place(notes);
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, org.xinglin.ipfs.cid.Cid> patient : roots.entrySet()) {
            List<Link> others = Objects.requireNonNull(before.get(patient.getKey())).stream()
                    .filter(link -> !link.cid().sameBlock(patient.getValue()))
                    .toList();
            movePin(others, patient.getValue());
            others.forEach(other -> gone.add(PINNED + patient.getKey() + "/" + other.name()));
        }
        files.rm(gone);
    }

    /** By moving the pin on where that can be, so that only what changed is looked at. */
    private void movePin(List<Link> others, org.xinglin.ipfs.cid.Cid root) throws IOException {
        Optional<Link> moved = Optional.empty();
        for (Link other : others) {
            if (moved.isEmpty() && isMoved(other.cid(), root)) {
                moved = Optional.of(other);
            }
        }
        if (moved.isEmpty()) {
            client.pinAdd(root);
        }
        for (Link other : others) {
            if (!moved.equals(Optional.of(other))) {
                letGo(other.cid());
            }
        }
    }

    private boolean isMoved(org.xinglin.ipfs.cid.Cid from, org.xinglin.ipfs.cid.Cid to) throws IOException {
        try {
            client.pinUpdate(from, to);
            return true;
        } catch (KuboException e) {
            if (e.kind() == KuboException.Kind.UNREACHABLE || e.kind() == KuboException.Kind.OUT_OF_SPACE) {
                throw e;
            }
            return false; // that one was not pinned, or the node can not move pins: then as for a first one
        }
    }

    private void letGo(org.xinglin.ipfs.cid.Cid root) throws IOException {
        try {
            client.pinRm(root);
        } catch (KuboException e) {
            if (e.kind() != KuboException.Kind.NOT_FOUND) {
                throw e;
            }
        }
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
