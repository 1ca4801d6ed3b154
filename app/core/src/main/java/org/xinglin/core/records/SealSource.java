package org.xinglin.core.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.KeyVault;

/** Encrypts a source under a fresh key straight into the content store, and learns the mark of its plaintext on the way. */
public final class SealSource {
    private static final int BUFFER = 1 << 16;

    private final KeyVault vault;
    private final RecordCipher cipher;
    private final ContentStore store;
    private final InstantSource clock;
    private final Sniffer sniffer = new Sniffer();

    public SealSource(KeyVault vault, RecordCipher cipher, ContentStore store, InstantSource clock) {
        this.vault = vault;
        this.cipher = cipher;
        this.store = store;
        this.clock = clock;
    }

    /** A protection that has its key and nothing more; closing it wipes the key. */
    record Begun(ProtectOrder order, Protection protection, DataKey key) implements AutoCloseable {
        @Override
        public void close() {
            key.close();
        }
    }

    /** Looks at the source and makes its key; nothing is stored. @throws Failed Invalid FILE_UNREADABLE, BAD_TITLE, BAD_TAG */
    Begun begin(ProtectOrder order) throws Failed {
        String title = EditRecord.title(order.title());
        var tags = Tags.checked(order.tags());
        MediaKind kind = kindOf(order.source());
        RecordId id = RecordId.random();
        DataKey key = vault.newDataKey();
        Protection protection = new Protection(
                id,
                SourceTrace.of(order.source()),
                title,
                order.patient(),
                order.category(),
                kind,
                RecordDetails.PLAIN.dated(order.date()).tagged(tags),
                vault.wrapForOwner(key, id),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        return new Begun(order, protection, key);
    }

    /** Encrypts and uploads; progress counts plaintext bytes. */
    Protection store(Begun begun, Progress progress) throws Failed {
        MessageDigest plaintext = sha256();
        AtomicLong bytes = new AtomicLong();
        long length = length(begun.order(), progress);
        Cid cid = store.put(out -> bytes.set(encrypt(begun, length, out, plaintext, progress)));
        progress.check();
        return begun.protection().storedAs(cid, bytes.get(), vault.contentMark(Digest.of(plaintext.digest())));
    }

    /** A small source that is encrypted in memory and not stored yet. */
    record Held(Begun begun, byte[] ciphertext, long bytes, Digest plaintext) {}

    /** Encrypts what is small; of a source that has become longer no more is read than it should have. */
    Held hold(Begun begun, Progress progress) throws Failed {
        MessageDigest plaintext = sha256();
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try {
            long length = length(begun.order(), progress);
            long bytes = encrypt(begun, length, out, plaintext, progress);
            return new Held(begun, out.toByteArray(), bytes, Digest.of(plaintext.digest()));
        } catch (IOException e) {
            throw new Failed(new Failure.Unexpected("encrypting in memory"), e);
        }
    }

    /** Uploads what is held, in one go. In this order. */
    List<Protection> storeAll(List<Held> all) throws Failed {
        List<Cid> cids = store.putAll(all.stream().map(Held::ciphertext).toList());
        List<Protection> stored = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Held one = all.get(i);
            stored.add(one.begun().protection().storedAs(cids.get(i), one.bytes(), vault.contentMark(one.plaintext())));
        }
        return stored;
    }

    /** The mark of a source that is only read. */
    Digest mark(Source source, Progress progress) throws Failed {
        MessageDigest plaintext = sha256();
        try (InputStream in = open(source)) {
            copy(in, OutputStream.nullOutputStream(), plaintext, source, progress);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
        return vault.contentMark(Digest.of(plaintext.digest()));
    }

    private MediaKind kindOf(Source source) throws Failed {
        try {
            return sniffer.kindOf(source);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** Padding must know it beforehand, also where the source does not. */
    private static long length(ProtectOrder order, Progress progress) throws Failed {
        if (order.source().bytes() >= 0 || !order.manner().padded()) {
            return order.source().bytes();
        }
        try (InputStream in = open(order.source())) {
            return copy(in, OutputStream.nullOutputStream(), sha256(), order.source(), progress);
        } catch (IOException e) {
            throw unreadable(order.source(), e);
        }
    }

    private long encrypt(Begun begun, long expected, OutputStream out, MessageDigest plaintext, Progress progress)
            throws IOException, Failed {
        Source source = begun.order().source();
        RecordHeader header = new RecordHeader(
                begun.protection().id(),
                vault.account(),
                begun.protection().kind().mediaType(),
                begun.order().manner().padded());
        try (OutputStream sealed = cipher.sealing(out, begun.key(), header, expected);
                InputStream plain = open(source)) {
            long bytes = copy(plain, sealed, plaintext, source, progress);
            if (expected >= 0 && bytes != expected) {
                throw new Failed(new Failure.Invalid(Problem.FILE_CHANGED, source.locator(), ""));
            }
            return bytes;
        }
    }

    private static InputStream open(Source source) throws Failed {
        try {
            return source.open();
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static long copy(
            InputStream plain, OutputStream sealed, MessageDigest digest, Source source, Progress progress)
            throws IOException, Failed {
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        int read;
        while ((read = read(plain, buffer, source)) >= 0) {
            progress.check();
            digest.update(buffer, 0, read);
            sealed.write(buffer, 0, read);
            done += read;
            if (source.bytes() >= 0 && done > source.bytes()) {
                throw new Failed(new Failure.Invalid(Problem.FILE_CHANGED, source.locator(), ""));
            }
            progress.report(done, source.bytes());
        }
        return done;
    }

    private static int read(InputStream plain, byte[] buffer, Source source) throws Failed {
        try {
            return plain.read(buffer);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static Failed unreadable(Source source, IOException cause) {
        return new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, source.locator(), ""), cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
