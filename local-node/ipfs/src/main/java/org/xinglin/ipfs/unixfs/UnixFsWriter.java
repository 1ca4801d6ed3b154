package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;

/**
 * Imports the bytes written to it as one UnixFS file. Chunks are hashed and stored by the executor, at most
 * {@code ahead} of them at a time, so memory stays at {@code ahead + 1} chunks whatever the size. Not thread-safe.
 */
public final class UnixFsWriter extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(UnixFsWriter.class);
    private static final byte[] NOTHING_YET = {};

    private final ImportProfile profile;
    private final BlockSink sink;
    private final Executor executor;
    private final int ahead;
    private final BalancedTree tree;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private byte[] chunk;
    private int filled;
    private long leaves;
    private @Nullable Imported result;

    private record Pending(FutureTask<Imported> leaf, Runnable release) {}

    public UnixFsWriter(ImportProfile profile, BlockSink sink, Executor executor, int ahead) {
        this.profile = profile;
        this.sink = sink;
        this.executor = executor;
        this.ahead = ahead;
        this.tree = new BalancedTree(profile, sink);
        this.chunk = new byte[Math.min(profile.chunkSize(), 4096)];
    }

    /** Computes the CID only, on the calling thread. */
    public static UnixFsWriter hashOnly(ImportProfile profile) {
        return new UnixFsWriter(profile, BlockSink.NOWHERE, Runnable::run, 0);
    }

    /** Computes the CID only, on a thread beside the caller's, two chunks behind at most. */
    static UnixFsWriter hashBeside(ImportProfile profile) {
        return new UnixFsWriter(profile, BlockSink.NOWHERE, Thread.ofVirtual().name("io-hash")::start, 2);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (result != null) {
            throw new IOException("the file is already finished");
        }
        int at = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, profile.chunkSize() - filled);
            grow(filled + count);
            System.arraycopy(bytes, at, chunk, filled, count);
            filled += count;
            at += count;
            left -= count;
            if (filled == profile.chunkSize()) {
                submitChunk();
            }
        }
    }

    /** Ends the file and gives its root; every block has been handed to the sink when this returns. */
    public Imported finish() throws IOException {
        if (result == null) {
            if (filled > 0 || leaves == 0) {
                submitChunk();
            }
            while (!pending.isEmpty()) {
                takeLeaf();
            }
            result = tree.finish();
        }
        return result;
    }

    /** Waits for chunks still under way; without {@link #finish()} before, the file is given up. */
    @Override
    public void close() throws IOException {
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            try {
                await(next.leaf());
            } catch (IOException e) {
                // Of a file that is given up only the first failure counts, and that one was thrown by write or finish.
                LOG.debug("a chunk of a given-up file failed", e);
            }
        }
    }

    private void grow(int needed) {
        if (chunk.length < needed) {
            byte[] larger = new byte[Math.min(profile.chunkSize(), Math.max(needed, chunk.length * 8))];
            System.arraycopy(chunk, 0, larger, 0, filled);
            chunk = larger;
        }
    }

    private void submitChunk() throws IOException {
        byte[] bytes = chunk;
        int length = filled;
        FutureTask<Imported> leaf = new FutureTask<>(() -> storeLeaf(bytes, length));
        executor.execute(leaf);
        pending.add(new Pending(leaf, () -> spare.push(bytes)));
        leaves++;
        filled = 0;
        while (pending.size() > ahead) {
            takeLeaf();
        }
        byte[] next = spare.poll();
        chunk = next == null ? NOTHING_YET : next; // it grows with what comes: after the last chunk nothing does
    }

    private Imported storeLeaf(byte[] bytes, int length) throws IOException {
        if (profile.rawLeaves()) {
            Cid cid = Cid.v1(Codec.RAW, BlockHash.sha256(ByteBuffer.wrap(bytes, 0, length)));
            sink.put(cid, ByteBuffer.wrap(bytes, 0, length));
            return new Imported(cid, length, length);
        }
        byte[] block = Nodes.leaf(bytes, length);
        Cid cid = Nodes.cidOf(profile.cidVersion(), block);
        sink.put(cid, ByteBuffer.wrap(block));
        return new Imported(cid, length, block.length);
    }

    private void takeLeaf() throws IOException {
        Pending next = pending.remove();
        tree.add(await(next.leaf()));
        next.release().run();
    }

    private static Imported await(FutureTask<Imported> leaf) throws IOException {
        try {
            return leaf.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new IOException(cause.getMessage(), cause);
            }
            throw new IllegalStateException("hashing or storing a chunk failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while a chunk was stored");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
