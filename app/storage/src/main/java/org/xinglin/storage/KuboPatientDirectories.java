package org.xinglin.storage;

import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
        changing.lock();
        try {
            String directory = directory(pseudonym);
            link(directory, record, cid);
            pinRoot(pseudonym, directory);
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void putAll(Digest pseudonym, Map<RecordId, Cid> records) throws Failed {
        changing.lock();
        try {
            String directory = directory(pseudonym);
            for (Map.Entry<RecordId, Cid> record : records.entrySet()) {
                link(directory, record.getKey(), record.getValue());
            }
            pinRoot(pseudonym, directory);
        } catch (IOException e) {
            throw failures.named(e, directory(pseudonym));
        } finally {
            changing.unlock();
        }
    }

    private void link(String directory, RecordId record, Cid cid) throws IOException {
        String path = directory + "/" + record + ENDING;
        org.xinglin.ipfs.cid.Cid tree = Cids.toIpfs(cid);
        Optional<org.xinglin.ipfs.cid.Cid> there = files.stat(path);
        if (there.isEmpty() || !there.get().sameBlock(tree)) {
            if (there.isPresent()) {
                files.rm(path);
            }
            files.cp(tree, path);
        }
    }

    @Override
    public void remove(Digest pseudonym, RecordId record) throws Failed {
        changing.lock();
        try {
            String directory = directory(pseudonym);
            files.rm(directory + "/" + record + ENDING);
            if (files.stat(directory).isPresent()) {
                pinRoot(pseudonym, directory);
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
            return files.stat(directory(pseudonym)).map(Cids::toCore);
        } catch (IOException e) {
            throw failures.named(e, "");
        }
    }

    private void pinRoot(Digest pseudonym, String directory) throws IOException {
        org.xinglin.ipfs.cid.Cid root = files.stat(directory).orElseThrow();
        String noted = PINNED + name(pseudonym);
        List<Link> old = files.stat(noted).isPresent() ? files.ls(noted) : List.of();
        boolean isNoted = old.stream().anyMatch(link -> link.cid().sameBlock(root));
        if (!isNoted) {
            files.cp(root, noted + "/" + root);
        }
        List<Link> others =
                old.stream().filter(link -> !link.cid().sameBlock(root)).toList();
        pin(root, others);
        for (Link other : others) {
            letGo(other.cid());
            files.rm(noted + "/" + other.name());
        }
    }

    /** By moving the pin on where that can be, so that only what changed is looked at. */
    private void pin(org.xinglin.ipfs.cid.Cid root, List<Link> others) throws IOException {
        for (Link other : others) {
            try {
                client.pinUpdate(other.cid(), root);
                return;
            } catch (KuboException e) {
                if (e.kind() == KuboException.Kind.UNREACHABLE || e.kind() == KuboException.Kind.OUT_OF_SPACE) {
                    throw e;
                }
                // That one was not pinned, or the node can not move pins: then as for a first one.
            }
        }
        client.pinAdd(root);
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

    private static String directory(Digest pseudonym) {
        return RECORDS + name(pseudonym);
    }

    private static String name(Digest pseudonym) {
        return HexFormat.of().formatHex(pseudonym.bytes());
    }

    @Override
    public void close() {
        client.close();
    }
}
