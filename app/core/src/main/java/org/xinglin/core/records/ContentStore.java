package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Where ciphertext lies, addressed by its content. Blocking; thread-safe. */
public interface ContentStore {
    /**
     * Streams content in and names it. It is not pinned yet: whoever records the CID pins it. The name is computed here as
     * well and compared with the store's.
     *
     * @throws Failed Unreachable, OutOfSpace, Tampered (the store answers another CID), or what {@code content} threw
     */
    Cid put(Content content) throws Failed;

    /**
     * As {@link #put} for contents that are small enough to be held, in one go: they share the store's syncs. When it fails,
     * some of them may be stored.
     *
     * @return their CIDs, in this order
     */
    default List<Cid> putAll(List<byte[]> contents) throws Failed {
        List<Cid> cids = new ArrayList<>();
        for (byte[] content : contents) {
            cids.add(put(out -> out.write(content)));
        }
        return cids;
    }

    /**
     * The content of {@code cid}; the stream checks what it reads and throws {@link ContentTampered} before its end when it
     * is not what the CID names, {@link ContentMissing} where a part of it is not to be had. The caller closes it.
     *
     * @throws Failed Unreachable, or Refused when the store does not have it
     */
    InputStream open(Cid cid) throws Failed;

    /** Keeps the content until {@link #unpin}. Pinning twice is harmless. */
    void pin(Cid cid) throws Failed;

    /** As {@link #pin} for each, in one go. When it fails, some of them may be pinned. */
    default void pinAll(List<Cid> cids) throws Failed {
        for (Cid cid : cids) {
            pin(cid);
        }
    }

    /** Lets the content go. Unpinning what is not pinned is harmless. */
    void unpin(Cid cid) throws Failed;

    boolean isPinned(Cid cid) throws Failed;

    /** @throws Failed Invalid with NOT_A_CID */
    Cid parse(String text) throws Failed;

    /** The CID whose digest and codec stand on the chain. */
    Cid of(int codec, Digest digest);

    /** @throws Failed Unreachable */
    StoreState state() throws Failed;

    /** Writes the content to be stored. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, Failed;
    }

    /** A part of what the CID names is not there any more. */
    final class ContentMissing extends IOException {
        public ContentMissing(String cid) {
            super(cid);
        }
    }

    /** What was read is not what the CID names. */
    final class ContentTampered extends IOException {
        public ContentTampered(String cid) {
            super(cid);
        }
    }
}
