package org.xinglin.ipfs.repo;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.unixfs.BlockSource;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/**
 * Blocks by the digest of their content, one file a block, sharded by the two characters before the last of the key, as
 * Kubo's flatfs does ({@code next-to-last/2}).
 */
final class BlockStore implements BlockSource {
    private static final String SUFFIX = ".data";
    private static final int STRIPES = 64;
    private static final int PIECE = 256 * 1024;

    private final Path root;
    private final DurableFiles files;
    private final Set<Path> shards = ConcurrentHashMap.newKeySet();
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();
    private final ReentrantLock syncing = new ReentrantLock();
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    BlockStore(Path root, DurableFiles files) throws IOException {
        this.root = Files.createDirectories(root);
        this.files = files;
        Arrays.setAll(stripes, i -> new ReentrantLock());
    }

    /** Receives each stored block's raw CID and length. */
    interface Visitor {
        void visit(Cid cid, long size) throws IOException;
    }

    /** Writes the block unless it is there; durable after the next {@link #sync()}. */
    void put(Cid cid, ByteBuffer data) throws IOException {
        Path file = fileOf(cid);
        ReentrantLock stripe = stripeOf(cid.digestPrefix());
        stripe.lock();
        try {
            if (Files.exists(file)) {
                return;
            }
            Path shard = shardOf(file);
            if (!shards.contains(shard)) {
                if (!Files.isDirectory(shard)) {
                    Files.createDirectories(shard);
                    unsynced.add(root);
                }
                shards.add(shard);
            }
            files.write(file, data);
            unsynced.add(shard);
        } finally {
            stripe.unlock();
        }
    }

    /** Makes the names of all blocks put so far durable. */
    void sync() throws IOException {
        syncing.lock();
        try {
            for (Path directory : new HashSet<>(unsynced)) {
                unsynced.remove(directory);
                try {
                    DurableFiles.syncDirectory(directory);
                } catch (IOException e) {
                    unsynced.add(directory);
                    throw e;
                }
            }
        } finally {
            syncing.unlock();
        }
    }

    boolean has(Cid cid) {
        return Files.exists(fileOf(cid));
    }

    @Override
    public ByteBuffer get(Cid cid) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOf(cid), StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            int count;
            do {
                count = channel.read(block);
            } while (count > 0);
            return block.flip();
        } catch (NoSuchFileException e) {
            throw missing(cid, e);
        }
    }

    @Override
    public void copy(Cid cid, long from, long to, OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOf(cid), StandardOpenOption.READ)) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, to - from));
            for (long at = from; at < to; at += piece.limit()) {
                piece.clear().limit((int) Math.min(piece.capacity(), to - at));
                if (channel.read(piece, at) <= 0) {
                    throw new EOFException("block " + cid + " is shorter than it was");
                }
                piece.flip();
                out.write(piece.array(), 0, piece.limit());
            }
        } catch (NoSuchFileException e) {
            throw missing(cid, e);
        }
    }

    @Override
    public long size(Cid cid) throws IOException {
        try {
            return Files.size(fileOf(cid));
        } catch (NoSuchFileException e) {
            throw missing(cid, e);
        }
    }

    /** Deletes a block unless {@code spared} says that its digest prefix is still needed. */
    boolean delete(Cid cid, LongPredicate spared) throws IOException {
        ReentrantLock stripe = stripeOf(cid.digestPrefix());
        stripe.lock();
        try {
            return !spared.test(cid.digestPrefix()) && Files.deleteIfExists(fileOf(cid));
        } finally {
            stripe.unlock();
        }
    }

    /** Visits every block; blocks that come or go meanwhile may or may not be seen. */
    void forEach(Visitor visitor) throws IOException {
        try (var directories = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path shard : directories) {
                visitShard(shard, visitor);
            }
        }
    }

    private static void visitShard(Path shard, Visitor visitor) throws IOException {
        try (var blocks = Files.newDirectoryStream(shard, "*" + SUFFIX)) {
            for (Path block : blocks) {
                // A block may go while others look: what was deleted since it was listed is passed over.
                if (Files.exists(block)) {
                    visitor.visit(cidOf(block), block.toFile().length());
                }
            }
        }
    }

    private static Cid cidOf(Path block) throws IOException {
        String name = block.getFileName().toString();
        try {
            return Cid.ofBlockKey(name.substring(0, name.length() - SUFFIX.length()));
        } catch (InvalidCidException e) {
            throw new IOException("the file " + block + " in the block store is not a block", e);
        }
    }

    private Path fileOf(Cid cid) {
        String key = cid.blockKey();
        return root.resolve(key.substring(key.length() - 3, key.length() - 1)).resolve(key + SUFFIX);
    }

    private Path shardOf(Path file) {
        return root.resolve(file.getName(root.getNameCount()));
    }

    private ReentrantLock stripeOf(long prefix) {
        return stripes[(int) Math.floorMod(prefix, (long) STRIPES)];
    }

    private static MissingBlockException missing(Cid cid, NoSuchFileException cause) {
        MissingBlockException missing = new MissingBlockException(cid);
        missing.initCause(cause);
        return missing;
    }
}
