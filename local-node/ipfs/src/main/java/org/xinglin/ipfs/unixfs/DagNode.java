package org.xinglin.ipfs.unixfs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.cid.InvalidCidException;

/** A decoded block: a raw leaf, or a dag-pb node with its UnixFS data. The inline data is a view, not a copy. */
public record DagNode(Kind kind, List<DagLink> links, ByteBuffer data, long fileSize, List<Long> blockSizes) {
    private static final ByteBuffer NO_DATA = ByteBuffer.allocate(0).asReadOnlyBuffer();

    /** Reads a block by the codec of its CID. */
    public static DagNode decode(Cid cid, ByteBuffer block) throws MalformedNodeException {
        if (cid.codec() == Codec.RAW) {
            return new DagNode(Kind.RAW, List.of(), block.slice(), block.remaining(), List.of());
        }
        try {
            return decodePb(block);
        } catch (MalformedNodeException e) {
            throw new MalformedNodeException("block " + cid + " is not a UnixFS node: " + e.getMessage(), e);
        }
    }

    /** The links of a block, also of a dag-pb node whose data is no UnixFS: all that is needed to walk a tree. */
    public static List<DagLink> linksOf(Cid cid, ByteBuffer block) throws MalformedNodeException {
        if (cid.codec() == Codec.RAW) {
            return List.of();
        }
        List<DagLink> links = new ArrayList<>();
        try {
            readPb(block, links);
        } catch (MalformedNodeException e) {
            throw new MalformedNodeException("block " + cid + " is not a dag-pb node: " + e.getMessage(), e);
        }
        return links;
    }

    /** A raw leaf of which only the length is of interest. */
    public static DagNode rawLeaf(long length) {
        return new DagNode(Kind.RAW, List.of(), NO_DATA, length, List.of());
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY || kind == Kind.HAMT_SHARD;
    }

    private static DagNode decodePb(ByteBuffer block) throws MalformedNodeException {
        List<DagLink> links = new ArrayList<>();
        return decodeUnixFs(links, readPb(block, links));
    }

    /** Adds the links and gives the data. */
    private static ByteBuffer readPb(ByteBuffer block, List<DagLink> links) throws MalformedNodeException {
        ByteBuffer unixFs = NO_DATA;
        ProtoIn in = new ProtoIn(block);
        for (int field = in.nextField(); field != 0; field = in.nextField()) {
            switch (field) {
                case Nodes.PB_DATA -> unixFs = in.bytes();
                case Nodes.PB_LINKS -> links.add(decodeLink(in.bytes()));
                default -> throw new MalformedNodeException("dag-pb has no field " + field);
            }
        }
        return unixFs;
    }

    private static DagLink decodeLink(ByteBuffer bytes) throws MalformedNodeException {
        byte[] hash = new byte[0];
        String name = "";
        long size = 0;
        ProtoIn in = new ProtoIn(bytes);
        for (int field = in.nextField(); field != 0; field = in.nextField()) {
            switch (field) {
                case Nodes.LINK_HASH -> hash = copy(in.bytes());
                case Nodes.LINK_NAME -> name = new String(copy(in.bytes()), StandardCharsets.UTF_8);
                case Nodes.LINK_SIZE -> size = in.number();
                default -> throw new MalformedNodeException("a dag-pb link has no field " + field);
            }
        }
        try {
            return new DagLink(name, Cid.fromBytes(hash), size);
        } catch (InvalidCidException e) {
            throw new MalformedNodeException("a link holds no CID: " + e.getMessage(), e);
        }
    }

    private static DagNode decodeUnixFs(List<DagLink> links, ByteBuffer bytes) throws MalformedNodeException {
        long type = -1;
        ByteBuffer data = NO_DATA;
        long fileSize = -1;
        long hashType = Hamt.MURMUR3_X64_64;
        long fanout = Hamt.FANOUT;
        List<Long> blockSizes = new ArrayList<>();
        ProtoIn in = new ProtoIn(bytes);
        for (int field = in.nextField(); field != 0; field = in.nextField()) {
            switch (field) {
                case Nodes.FS_TYPE -> type = in.number();
                case Nodes.FS_DATA -> data = in.bytes();
                case Nodes.FS_FILE_SIZE -> fileSize = in.number();
                case Nodes.FS_BLOCK_SIZES -> blockSizes.add(in.number());
                case Nodes.FS_HASH_TYPE -> hashType = in.number();
                case Nodes.FS_FANOUT -> fanout = in.number();
                default -> in.skip();
            }
        }
        Kind kind = Kind.of(type);
        if (kind == Kind.HAMT_SHARD && (hashType != Hamt.MURMUR3_X64_64 || fanout != Hamt.FANOUT)) {
            throw new MalformedNodeException("a directory sharded by hash " + hashType + " into " + fanout
                    + " slots is not read here, only by murmur3 into " + Hamt.FANOUT);
        }
        boolean isFile = kind == Kind.FILE || kind == Kind.RAW;
        if (isFile && blockSizes.size() != links.size()) {
            throw new MalformedNodeException(links.size() + " links but " + blockSizes.size() + " block sizes");
        }
        return new DagNode(kind, List.copyOf(links), data, isFile ? sizeOf(data, blockSizes, fileSize) : 0, blockSizes);
    }

    private static long sizeOf(ByteBuffer data, List<Long> blockSizes, long stated) throws MalformedNodeException {
        long sum = data.remaining();
        for (long size : blockSizes) {
            if (size < 0 || sum + size < sum) {
                throw new MalformedNodeException("a block size is impossible");
            }
            sum += size;
        }
        if (stated >= 0 && stated != sum) {
            throw new MalformedNodeException("the file size " + stated + " is not the sum of its parts, " + sum);
        }
        return sum;
    }

    private static byte[] copy(ByteBuffer view) {
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
