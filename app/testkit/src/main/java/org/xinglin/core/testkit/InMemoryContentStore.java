package org.xinglin.core.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.StoreState;

/** Content in memory. Its CIDs are {@code mem-} and the digest in hexadecimal. It can be told to fail. */
public final class InMemoryContentStore implements ContentStore {
    private static final int RAW = 0x55;
    private final Map<Digest, byte[]> contents = new HashMap<>();
    private final Set<Digest> pins = new HashSet<>();
    private Optional<Failure> trouble = Optional.empty();

    /** From now on every call fails with {@code failure}. */
    public synchronized void failWith(Failure failure) {
        trouble = Optional.of(failure);
    }

    /** Works again. */
    public synchronized void recover() {
        trouble = Optional.empty();
    }

    /** Flips the first bit of what lies under {@code cid}. */
    public synchronized void damage(Cid cid) {
        contents.computeIfPresent(cid.digest(), (digest, bytes) -> {
            bytes[0] ^= 1;
            return bytes;
        });
    }

    /** How much is pinned. */
    public synchronized int pinned() {
        return pins.size();
    }

    @Override
    public synchronized Cid put(Content content) throws Failed {
        check();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new Failed(new Failure.Unexpected("writing to memory"), e);
        }
        Digest digest = sha256(out.toByteArray());
        contents.put(digest, out.toByteArray());
        return of(RAW, digest);
    }

    @Override
    public synchronized InputStream open(Cid cid) throws Failed {
        check();
        byte[] bytes = contents.get(cid.digest());
        if (bytes == null) {
            throw new Failed(new Failure.Refused(Failure.Part.STORAGE, "not found"));
        }
        boolean genuine = sha256(bytes).equals(cid.digest());
        return new CheckedContent(bytes.clone(), genuine, cid);
    }

    private static final class CheckedContent extends FilterInputStream {
        private final boolean genuine;
        private final Cid cid;

        CheckedContent(byte[] bytes, boolean genuine, Cid cid) {
            super(new ByteArrayInputStream(bytes));
            this.genuine = genuine;
            this.cid = cid;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0 && !genuine) {
                throw new ContentTampered(cid.text());
            }
            return read;
        }
    }

    @Override
    public synchronized void pin(Cid cid) throws Failed {
        check();
        pins.add(cid.digest());
    }

    @Override
    public synchronized void unpin(Cid cid) throws Failed {
        check();
        pins.remove(cid.digest());
    }

    @Override
    public synchronized boolean isPinned(Cid cid) throws Failed {
        check();
        return pins.contains(cid.digest());
    }

    @Override
    public Cid parse(String text) throws Failed {
        try {
            return of(RAW, Digest.ofHex(text.startsWith("mem-") ? text.substring(4) : ""));
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.NOT_A_CID, text, ""), e);
        }
    }

    @Override
    public Cid of(int codec, Digest digest) {
        return new Cid("mem-" + digest.hex().substring(2), codec, digest);
    }

    @Override
    public synchronized StoreState state() throws Failed {
        check();
        long bytes =
                contents.values().stream().mapToLong(content -> content.length).sum();
        return new StoreState("memory", bytes, contents.size());
    }

    private void check() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }

    private static Digest sha256(byte[] bytes) {
        try {
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
