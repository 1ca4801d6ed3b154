package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.Upload;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Sharding;

/**
 * Adds, pins, unpins, files and reads files that share most blocks with those of other callers, and remembers which of its own
 * the node has said to keep.
 */
final class ConcurrentCaller implements Callable<ConcurrentCaller.Outcome> {
    static final ImportProfile PROFILE = new ImportProfile("small blocks", 1, true, 2048, 6, Sharding.BLOCK);
    /** So few that nearly every block is in some other tree, too, which is added or collected just then. */
    private static final int DISTINCT_BLOCKS = 24;

    private static final int CONTESTED = 4;

    /** What must be pinned at the end, and what must be in the writable files, with the bytes. */
    record Outcome(Map<Cid, byte[]> pinned, Map<String, byte[]> filed) {
        Outcome() {
            this(new HashMap<>(), new HashMap<>());
        }

        void add(Outcome other) {
            pinned.putAll(other.pinned);
            filed.putAll(other.filed);
        }
    }

    private final KuboClient client;
    private final int number;
    private final Random random;
    private final BooleanSupplier goesOn;
    private final Map<Cid, byte[]> known = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private final Map<Cid, byte[]> kept = outcome.pinned();

    ConcurrentCaller(KuboClient client, int number, BooleanSupplier goesOn) {
        this.client = client;
        this.number = number;
        this.random = new Random(number);
        this.goesOn = goesOn;
    }

    @Override
    public Outcome call() throws IOException {
        client.files().mkdir("/caller " + number);
        for (int step = 0; goesOn.getAsBoolean(); step++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> add(file("caller " + number + " file " + step));
                case 2 -> addTree("caller " + number + " tree " + step);
                case 3 -> addContested();
                case 4 -> unpin();
                case 5 -> pinAgain();
                case 6 -> breakOff();
                case 7 -> file(step);
                case 8 -> unfile();
                default -> read();
            }
        }
        return outcome;
    }

    private void add(byte[] bytes) throws IOException {
        Cid cid = client.addVerified(
                        out -> out.write(bytes), AddOptions.pinned().with(PROFILE))
                .cid();
        known.put(cid, bytes);
        kept.put(cid, bytes);
    }

    private void addTree(String name) throws IOException {
        byte[] first = file(name + " first");
        byte[] second = file(name + " second");
        Cid root = client.addAll(
                        List.of(
                                new Upload("tree/a/" + name, out -> out.write(first)),
                                new Upload("tree/b", out -> out.write(second))),
                        AddOptions.pinned().with(PROFILE))
                .getLast()
                .cid();
        assertThat(client.isPinned(root)).isTrue();
        client.pinRm(root);
        client.add(out -> out.write(first), AddOptions.unpinned().with(PROFILE));
    }

    /** Every caller adds and unpins these, so nobody knows whether they are pinned: only errors are wrong. */
    private void addContested() throws IOException {
        byte[] bytes = file("contested " + random.nextInt(CONTESTED));
        Cid cid = client.add(out -> out.write(bytes), AddOptions.pinned().with(PROFILE))
                .cid();
        if (random.nextBoolean()) {
            unlessGone(() -> client.pinRm(cid));
        }
    }

    private void unpin() throws IOException {
        if (!kept.isEmpty()) {
            Cid cid = any(kept);
            client.pinRm(cid);
            kept.remove(cid);
            assertThat(client.isPinned(cid)).isFalse();
        }
    }

    /** What was unpinned may be collected by now; what is pinned may not. */
    private void pinAgain() throws IOException {
        if (!known.isEmpty()) {
            Cid cid = any(known);
            if (unlessGone(() -> client.pinAdd(cid))) {
                kept.put(cid, known.getOrDefault(cid, new byte[0]));
            } else {
                assertThat(kept).as("a pinned tree is not whole").doesNotContainKey(cid);
            }
        }
    }

    /** From here on it is kept by its place among the files alone. */
    private void file(int step) throws IOException {
        byte[] bytes = file("caller " + number + " filed " + step);
        Cid cid = client.add(out -> out.write(bytes), AddOptions.pinned().with(PROFILE))
                .cid();
        String path = "/caller " + number + "/" + step;
        client.files().cp(cid, path);
        client.pinRm(cid);
        outcome.filed().put(path, bytes);
    }

    private void unfile() throws IOException {
        if (!outcome.filed().isEmpty()) {
            String path = outcome.filed().keySet().iterator().next();
            try (InputStream in = client.readVerified(client.files().stat(path).orElseThrow())) {
                assertThat(in.readAllBytes()).isEqualTo(outcome.filed().get(path));
            }
            if (random.nextBoolean()) {
                client.files().rm(path);
                outcome.filed().remove(path);
            }
        }
    }

    private void breakOff() {
        byte[] bytes = file("broken " + random.nextInt());
        assertThatThrownBy(() -> client.add(
                        out -> {
                            out.write(bytes);
                            throw new IOException("broken off");
                        },
                        AddOptions.pinned().with(PROFILE)))
                .hasMessage("broken off");
    }

    private void read() throws IOException {
        if (!kept.isEmpty()) {
            Cid cid = any(kept);
            try (InputStream in = client.readVerified(cid)) {
                assertThat(in.readAllBytes()).isEqualTo(kept.get(cid));
            }
        }
    }

    private interface Request {
        void send() throws IOException;
    }

    private static boolean unlessGone(Request request) throws IOException {
        try {
            request.send();
            return true;
        } catch (KuboException e) {
            assertThat(e.kind()).as("%s", e.getMessage()).isEqualTo(KuboException.Kind.NOT_FOUND);
            return false;
        }
    }

    private Cid any(Map<Cid, byte[]> from) {
        return List.copyOf(from.keySet()).get(random.nextInt(from.size()));
    }

    /** Blocks that all callers use, and one at the end that the name makes its own. */
    private static byte[] file(String name) {
        Random choice = new Random(name.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[PROFILE.chunkSize()];
        int blocks = 1 + choice.nextInt(30);
        for (int i = 0; i < blocks; i++) {
            new Random(choice.nextInt(DISTINCT_BLOCKS)).nextBytes(block);
            bytes.writeBytes(block);
        }
        choice.nextBytes(block);
        bytes.write(block, 0, 1 + choice.nextInt(block.length));
        return bytes.toByteArray();
    }
}
