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
import java.util.List;
import java.util.Optional;
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
final class BlockStore implements BlockSource, AutoCloseable {
    private static final String SUFFIX = ".data";
    private static final int STRIPES = 64;
    /** From here on a block is forced as it is written: the disk then works while the next one is hashed. */
    private static final int LARGE = 256 * 1024;
    /** So that what is written and not durable stays below 256 MiB, and mostly far below. */
    private static final int MOST_UNNAMED = 1_000;

    private static final int PIECE = 256 * 1024;

    private final Path root;
    private final DurableFiles files;
    private final ForcingThreads threads = new ForcingThreads();
    private final UnnamedBlocks unnamed;
    private final Set<Path> shards = ConcurrentHashMap.newKeySet();
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();
    private final ReentrantLock syncing = new ReentrantLock();
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    BlockStore(Path root, DurableFiles files) throws IOException {
        this.root = Files.createDirectories(root);
        this.files = files;
        this.unnamed = new UnnamedBlocks(files, threads);
        Arrays.setAll(stripes, i -> new ReentrantLock());
    }

    /** Receives each stored block's raw CID and length. */
    interface Visitor {
        void visit(Cid cid, long size) throws IOException;
    }

    /** Writes the block unless it is there; durable after the next {@link #sync()}. */
    void put(Cid cid, ByteBuffer data) throws IOException {
        Path file = fileOf(cid);
        ReentrantLock stripe = stripeOf(file);
        stripe.lock();
        try {
            if (unnamed.has(file) || Files.exists(file)) {
                return;
            }
            if (data.remaining() < LARGE) {
                unnamed.put(file, data);
            } else {
                Path shard = shardFor(file);
                files.write(file, data);
                unsynced.add(shard);
            }
        } finally {
            stripe.unlock();
        }
        if (unnamed.count() > MOST_UNNAMED) {
            sync();
        }
    }

    /** Makes all blocks put so far durable; when this fails, {@link #losses} tells whether some are gone. */
    void sync() throws IOException {
        syncing.lock();
        try {
            unnamed.nameAll(this::name);
            Set<Path> directories = new HashSet<>(unsynced);
            unsynced.removeAll(directories);
            boolean durable = false;
            try {
                threads.each(List.copyOf(directories), DurableFiles::syncDirectory);
                durable = true;
            } finally {
                if (!durable) {
                    unsynced.addAll(directories);
                }
            }
        } finally {
            syncing.unlock();
        }
    }

    private void name(Path written, Path file) throws IOException {
        ReentrantLock stripe = stripeOf(file);
        stripe.lock();
        try {
            if (unnamed.has(file)) { // else it was deleted meanwhile
                Path shard = shardFor(file);
                DurableFiles.name(written, file);
                unsynced.add(shard);
                unnamed.named(file);
            }
        } finally {
            stripe.unlock();
        }
    }

    private Path shardFor(Path file) throws IOException {
        Path shard = shardOf(file);
        if (!shards.contains(shard)) {
            if (!Files.isDirectory(shard)) {
                Files.createDirectories(shard);
                unsynced.add(root);
            }
            shards.add(shard);
        }
        return shard;
    }

    /** See {@link UnnamedBlocks#losses}. */
    long losses() {
        return unnamed.losses();
    }

    boolean has(Cid cid) {
        Path file = fileOf(cid);
        return unnamed.has(file) || Files.exists(file);
    }

    /** A block that gets its name between the two looks is found by the second. */
    private FileChannel open(Cid cid) throws IOException {
        Path file = fileOf(cid);
        Optional<FileChannel> early = unnamed.open(file);
        if (early.isPresent()) {
            return early.get();
        }
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw missing(cid, e);
        }
    }

    @Override
    public ByteBuffer get(Cid cid) throws IOException {
        try (FileChannel channel = open(cid)) {
            ByteBuffer block = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            int count;
            do {
                count = channel.read(block);
            } while (count > 0);
            return block.flip();
        }
    }

    @Override
    public void copy(Cid cid, long from, long to, OutputStream out) throws IOException {
        try (FileChannel channel = open(cid)) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, to - from));
            for (long at = from; at < to; at += piece.limit()) {
                piece.clear().limit((int) Math.min(piece.capacity(), to - at));
                if (channel.read(piece, at) <= 0) {
                    throw new EOFException("block " + cid + " is shorter than it was");
                }
                piece.flip();
                out.write(piece.array(), 0, piece.limit());
            }
        }
    }

    @Override
    public long size(Cid cid) throws IOException {
        try (FileChannel channel = open(cid)) {
            return channel.size();
        }
    }

    /** Deletes a block unless {@code spared} says that its digest prefix is still needed. */
    boolean delete(Cid cid, LongPredicate spared) throws IOException {
        Path file = fileOf(cid);
        ReentrantLock stripe = stripeOf(file);
        stripe.lock();
        try {
            if (spared.test(cid.digestPrefix())) {
                return false;
            }
            boolean early = unnamed.drop(file);
            return Files.deleteIfExists(file) || early;
        } finally {
            stripe.unlock();
        }
    }

    /** Visits every block; blocks that come or go meanwhile may or may not be seen. */
    void forEach(Visitor visitor) throws IOException {
        sync(); // what has no name yet is a block as well
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

    /** So that nothing is left for the next start to throw away. */
    @Override
    public void close() throws IOException {
        try {
            sync();
        } finally {
            threads.close();
        }
    }

    private ReentrantLock stripeOf(Path file) {
        return stripes[Math.floorMod(file.hashCode(), STRIPES)];
    }

    private static MissingBlockException missing(Cid cid, NoSuchFileException cause) {
        MissingBlockException missing = new MissingBlockException(cid);
        missing.initCause(cause);
        return missing;
    }
}
