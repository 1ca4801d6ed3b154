package org.xinglin.ipfs.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.MalformedNodeException;

/**
 * The bytes of a file, block by block from a source that need not be trusted: no byte is given out before its block was
 * hashed and found to be what its CID names, whatever the profile the file was imported with. Some blocks are fetched
 * ahead, so memory stays at five blocks. Not thread-safe.
 */
final class VerifiedFile extends InputStream {
    private static final int AHEAD = 4;
    private static final long UNKNOWN = -1;
    private static final int DEEPEST = 64;

    private final BlockFetcher source;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private ByteBuffer current = ByteBuffer.allocate(0);

    VerifiedFile(BlockFetcher source, Cid root) throws IOException {
        this.source = source;
        pieces.add(new Piece(root, UNKNOWN, 0));
        // The root at once: a file that is not there is said before anybody reads.
        current = next();
    }

    private static final class Piece {
        private final Cid cid;
        private final long promised;
        private final int depth;
        private @Nullable FutureTask<ByteBuffer> block;

        Piece(Cid cid, long promised, int depth) {
            this.cid = cid;
            this.promised = promised;
            this.depth = depth;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (!current.hasRemaining()) {
            if (pieces.isEmpty()) {
                return -1;
            }
            current = next();
        }
        int count = Math.min(length, current.remaining());
        current.get(bytes, offset, count);
        return count;
    }

    @Override
    public int available() {
        return current.remaining();
    }

    /** Gives up what is being fetched. */
    @Override
    public void close() {
        for (Piece piece : pieces) {
            if (piece.block != null) {
                piece.block.cancel(true);
            }
        }
        pieces.clear();
        current = ByteBuffer.allocate(0);
    }

    /** The file bytes that stand in the next block itself; what is below it comes next. */
    private ByteBuffer next() throws IOException {
        fetchAhead();
        Piece piece = pieces.remove();
        DagNode node = DagNode.decode(piece.cid, await(piece));
        if (node.isDirectory()) {
            throw new IOException("this dag node is a directory");
        }
        if (piece.promised != UNKNOWN && piece.promised != node.fileSize()) {
            throw new MalformedNodeException("block " + piece.cid + " holds " + node.fileSize()
                    + " bytes of the file instead of " + piece.promised);
        }
        if (piece.depth > DEEPEST) {
            throw new MalformedNodeException("the tree is deeper than any importer makes it");
        }
        List<DagLink> links = node.links();
        for (int i = links.size() - 1; i >= 0; i--) {
            pieces.addFirst(new Piece(links.get(i).cid(), node.blockSizes().get(i), piece.depth + 1));
        }
        fetchAhead();
        return node.data().duplicate();
    }

    private void fetchAhead() {
        Iterator<Piece> next = pieces.iterator();
        for (int i = 0; i < AHEAD && next.hasNext(); i++) {
            Piece piece = next.next();
            if (piece.block == null) {
                FutureTask<ByteBuffer> block = new FutureTask<>(() -> fetch(piece.cid));
                piece.block = block;
                Thread.ofVirtual().name("io-block").start(block);
            }
        }
    }

    private ByteBuffer fetch(Cid cid) throws IOException {
        ByteBuffer block = ByteBuffer.wrap(source.fetch(cid));
        if (!BlockHash.matches(cid, block)) {
            throw new CidMismatchException(cid, BlockHash.cidOf(cid.codec(), block));
        }
        return block;
    }

    private ByteBuffer await(Piece piece) throws IOException {
        try {
            return Objects.requireNonNull(piece.block).get();
        } catch (ExecutionException e) {
            close();
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("fetching a block failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while a block was fetched");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
