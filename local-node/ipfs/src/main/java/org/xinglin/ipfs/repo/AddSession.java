package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** The blocks of one add or pin under way: garbage collection leaves them alone until it is closed. */
public final class AddSession implements BlockSink, AutoCloseable {
    private final BlockStore store;
    private final PinSet pins;
    private final PinSet directPins;
    private final FilesRoot filesRoot;
    private final InFlight inFlight;
    private final PrefixSet mine;
    private final long losses;

    AddSession(BlockStore store, PinSet pins, PinSet directPins, FilesRoot filesRoot, InFlight inFlight) {
        this.store = store;
        this.pins = pins;
        this.directPins = directPins;
        this.filesRoot = filesRoot;
        this.inFlight = inFlight;
        this.mine = inFlight.open();
        this.losses = store.losses();
    }

    @Override
    public void put(Cid cid, ByteBuffer data) throws IOException {
        // First spared, then looked up: a collection between the two finds the block spared.
        mine.add(cid.digestPrefix());
        store.put(cid, data);
    }

    /** Makes everything put so far durable; fails also when some of it may have been lost as others synced. */
    public void sync() throws IOException {
        store.sync();
        if (store.losses() != losses) {
            throw new IOException("the disk refused blocks that were written meanwhile");
        }
    }

    /** Pins a tree all of whose blocks this session has put. A direct pin of its root becomes part of it. */
    public void pinAdded(Cid root) throws IOException {
        pinAdded(List.of(root));
    }

    /** As {@link #pinAdded(Cid)} for each, with one sync for all. */
    public void pinAdded(List<Cid> roots) throws IOException {
        sync();
        pins.addAll(roots);
        for (Cid root : roots) {
            directPins.remove(root);
        }
    }

    /** Pins one block that is in the store, without what is below it. */
    public void pinDirect(Cid block) throws IOException {
        mine.add(block.digestPrefix());
        if (!store.has(block)) {
            throw new MissingBlockException(block);
        }
        sync();
        directPins.addAll(List.of(block));
    }

    /** Pins a tree that is in the store; fails without a pin when one of its blocks is missing. */
    public void pinExisting(Cid root) throws IOException {
        pinExisting(List.of(root));
    }

    /** As {@link #pinExisting(Cid)}, all of them or none, with one sync for all. */
    public void pinExisting(List<Cid> roots) throws IOException {
        for (Cid root : roots) {
            spareTree(root);
        }
        pinAdded(roots);
    }

    /**
     * Pins a tree that is in the store and resembles a pinned one; only what differs is looked at, because the rest is
     * kept by that pin. It must stay until this returns.
     */
    public void pinBeside(Cid pinned, Cid root) throws IOException {
        spareBeside(pinned, root);
        pinAdded(root);
    }

    private void spareBeside(Cid pinned, Cid root) throws IOException {
        Set<Cid> fresh = new HashSet<>();
        DagWalk.walkBeyond(pinned, root, store, fresh);
        for (Cid cid : fresh) {
            mine.add(cid.digestPrefix());
        }
        DagWalk.walkBeyond(pinned, root, store, new HashSet<>());
    }

    /**
     * Pins each new tree in the place of an old one, with one sync for all new and one for all old ones; no old one is let go
     * before all new ones are pinned. Of a tree whose old one is not pinned all is looked at.
     *
     * @param moves the old tree of each new one
     */
    public void movePins(Map<Cid, Cid> moves) throws IOException {
        for (Map.Entry<Cid, Cid> move : moves.entrySet()) {
            if (pins.contains(move.getValue())) {
                spareBeside(move.getValue(), move.getKey());
            } else {
                spareTree(move.getKey());
            }
        }
        pinAdded(List.copyOf(moves.keySet()));
        for (Map.Entry<Cid, Cid> move : moves.entrySet()) {
            if (!pins.contains(move.getValue())) {
                requireWhole(move.getKey()); // let go meanwhile by somebody else: what it kept may be gone
            }
        }
        pins.removeAll(moves.values().stream()
                .filter(old -> !moves.containsKey(old))
                .distinct()
                .toList());
    }

    private void requireWhole(Cid root) throws IOException {
        try {
            spareTree(root);
        } catch (MissingBlockException gone) {
            pins.remove(root);
            throw gone;
        }
    }

    /** Keeps a tree that is in the store from being collected; fails when one of its blocks is missing. */
    public void spareTree(Cid root) throws IOException {
        Set<Cid> tree = new HashSet<>();
        DagWalk.walk(root, store, tree);
        for (Cid cid : tree) {
            mine.add(cid.digestPrefix());
        }
        // Looked up again now that nothing of it can be collected.
        DagWalk.walk(root, store, new HashSet<>());
    }

    /** Makes a tree of blocks that this session has put or that the present root reaches the writable files. */
    public void setFilesRoot(Cid root) throws IOException {
        sync();
        filesRoot.set(root);
    }

    @Override
    public void close() {
        inFlight.close(mine);
    }
}
