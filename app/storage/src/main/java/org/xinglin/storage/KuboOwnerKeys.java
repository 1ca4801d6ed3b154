package org.xinglin.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.OwnerKeys;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.KuboFiles;

/**
 * Sealed keys among the writable files of a Kubo node, {@code /xinglin/keys/<account>/<first two digits>/<record>.key}: kept by the
 * node's own root of files, below no patient's directory and no pin, so that neither replication nor an archive takes them.
 */
public final class KuboOwnerKeys implements OwnerKeys, AutoCloseable {
    private static final String ROOT = "/xinglin/keys/";
    private static final String ENDING = ".key";
    /** Beside a key that is being replaced or removed: the blocks that are to be dropped, a CID a line. */
    private static final String NOTED = ".old";
    /** So that no directory grows large enough to be slow: 100,000 records are 400 a directory. */
    private static final int PREFIX = 2;

    private final String root;
    private final KuboClient client;
    private final KuboFiles files;
    private final KuboFailures failures;
    private final ReentrantLock changing = new ReentrantLock();

    private KuboOwnerKeys(KuboClient client, URI api, WalletAddress owner) {
        this.root = ROOT + owner.text();
        this.client = client;
        this.files = client.files();
        this.failures = new KuboFailures(api.toString());
    }

    /**
     * @param token what the node asks for; empty where it asks for nothing
     * @param owner whose keys; members that share a node do not see those of others
     */
    public static KuboOwnerKeys connect(URI api, Optional<String> token, WalletAddress owner) {
        return new KuboOwnerKeys(new KuboClient(api, token.orElse(null)), api, owner);
    }

    @Override
    public void put(RecordId record, byte[] sealed) throws Failed {
        changing.lock();
        try {
            Cid next = client.addAllVerified(List.of(sealed), AddOptions.unpinned())
                    .getFirst();
            Optional<Cid> before = files.stat(path(record));
            if (before.isPresent() && !before.get().equals(next)) {
                note(record, before.get());
            }
            files.place(Map.of(path(record), next));
            dropNoted(record, next);
        } catch (IOException e) {
            throw failures.named(e, record.toString());
        } finally {
            changing.unlock();
        }
    }

    /** Says in a file beside the key which block is to go: a process that dies here would leave a key that nothing names. */
    private void note(RecordId record, Cid going) throws IOException {
        List<String> lines = new ArrayList<>(noted(record));
        lines.add(going.toString());
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
        Cid written =
                client.addAllVerified(List.of(text), AddOptions.unpinned()).getFirst();
        files.place(Map.of(path(record) + NOTED, written));
    }

    private List<String> noted(RecordId record) throws IOException {
        Optional<Cid> note = files.stat(path(record) + NOTED);
        if (note.isEmpty()) {
            return List.of();
        }
        try (InputStream in = client.readVerified(note.get())) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private static Cid named(String line) throws IOException {
        try {
            return Cid.parse(line);
        } catch (InvalidCidException e) {
            throw new IOException("a note of keys that are to go", e);
        }
    }

    /** @param kept the block that is the record's key now, whatever a note of a process that died says of it */
    private void dropNoted(RecordId record, @Nullable Cid kept) throws IOException {
        List<String> going = noted(record);
        for (String line : going) {
            if (kept == null || !line.equals(kept.toString())) {
                dropBlock(named(line));
            }
        }
        if (!going.isEmpty()) {
            files.rm(path(record) + NOTED);
        }
    }

    @Override
    public void putAll(Map<RecordId, byte[]> sealed) throws Failed {
        List<Map.Entry<RecordId, byte[]>> all = List.copyOf(sealed.entrySet());
        changing.lock();
        try {
            List<Cid> cids =
                    client.addAllVerified(all.stream().map(Map.Entry::getValue).toList(), AddOptions.unpinned());
            Map<String, Cid> paths = new LinkedHashMap<>();
            for (int i = 0; i < cids.size(); i++) {
                paths.put(path(all.get(i).getKey()), cids.get(i));
            }
            for (Cid old : files.place(paths).replaced().values()) {
                dropBlock(old);
            }
        } catch (IOException e) {
            throw failures.named(e, "");
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Optional<byte[]> get(RecordId record) throws Failed {
        try {
            Optional<Cid> cid = files.stat(path(record));
            if (cid.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = client.readVerified(cid.get())) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw failures.named(e, record.toString());
        }
    }

    @Override
    public void remove(RecordId record) throws Failed {
        changing.lock();
        try {
            Optional<Cid> cid = files.stat(path(record));
            if (cid.isPresent()) {
                note(record, cid.get());
                files.rm(path(record));
            }
            dropNoted(record, null);
        } catch (IOException e) {
            throw failures.named(e, record.toString());
        } finally {
            changing.unlock();
        }
    }

    /** A sealed key is one block: it is far smaller than a chunk. */
    private void dropBlock(Cid cid) throws IOException {
        try {
            client.blockRm(cid);
        } catch (KuboException e) {
            if (e.kind() != KuboException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public List<RecordId> all() throws Failed {
        try {
            List<RecordId> found = new ArrayList<>();
            if (files.stat(root).isEmpty()) {
                return found;
            }
            for (var prefix : files.ls(root)) {
                for (var key : files.ls(root + "/" + prefix.name())) {
                    idOf(key.name()).ifPresent(found::add);
                }
            }
            return found;
        } catch (IOException e) {
            throw failures.named(e, root);
        }
    }

    /** Empty for what somebody else put there. */
    private static Optional<RecordId> idOf(String name) {
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordId.parse(name.substring(0, name.length() - ENDING.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String path(RecordId record) {
        String name = record.toString();
        return root + "/" + name.substring(0, PREFIX) + "/" + name + ENDING;
    }

    @Override
    public void close() {
        client.close();
    }
}
