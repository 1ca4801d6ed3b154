package org.xinglin.ipfs.unixfs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;

/** Encodes dag-pb nodes. Canonical dag-pb writes the links (field 2) before the data (field 1). */
final class Nodes {
    static final int PB_DATA = 1;
    static final int PB_LINKS = 2;
    static final int LINK_HASH = 1;
    static final int LINK_NAME = 2;
    static final int LINK_SIZE = 3;
    static final int FS_TYPE = 1;
    static final int FS_DATA = 2;
    static final int FS_FILE_SIZE = 3;
    static final int FS_BLOCK_SIZES = 4;
    static final int FS_HASH_TYPE = 5;
    static final int FS_FANOUT = 6;

    private Nodes() {}

    /** A leaf whose bytes are wrapped (CIDv0 profiles). */
    static byte[] leaf(byte[] chunk, int length) {
        ProtoOut data = new ProtoOut(length + 32).number(FS_TYPE, Kind.FILE.code());
        if (length > 0) {
            data.bytes(FS_DATA, chunk, 0, length);
        }
        byte[] unixFs = data.number(FS_FILE_SIZE, length).toByteArray();
        return new ProtoOut(unixFs.length + 16).bytes(PB_DATA, unixFs).toByteArray();
    }

    /** An inner node of a file. */
    static byte[] file(List<Imported> children) {
        ProtoOut node = new ProtoOut(children.size() * 56 + 64);
        ProtoOut data = new ProtoOut(children.size() * 4 + 64).number(FS_TYPE, Kind.FILE.code());
        long fileSize = 0;
        for (Imported child : children) {
            fileSize += child.fileSize();
            node.bytes(PB_LINKS, link(new DagLink("", child.cid(), child.dagSize())));
        }
        data.number(FS_FILE_SIZE, fileSize);
        for (Imported child : children) {
            data.number(FS_BLOCK_SIZES, child.fileSize());
        }
        return node.bytes(PB_DATA, data.toByteArray()).toByteArray();
    }

    /** A directory; the links must already be sorted by the bytes of their names. */
    static byte[] directory(List<DagLink> sorted) {
        ProtoOut node = new ProtoOut(sorted.size() * 80 + 16);
        for (DagLink link : sorted) {
            node.bytes(PB_LINKS, link(link));
        }
        byte[] unixFs = new ProtoOut(8).number(FS_TYPE, Kind.DIRECTORY.code()).toByteArray();
        return node.bytes(PB_DATA, unixFs).toByteArray();
    }

    /** A part of a sharded directory; the links must be in the order of their slots, which {@code bits} name. */
    static byte[] shard(Collection<DagLink> links, byte[] bits) {
        ProtoOut node = new ProtoOut(links.size() * 80 + 64);
        for (DagLink link : links) {
            node.bytes(PB_LINKS, link(link));
        }
        int zeros = 0;
        while (zeros < bits.length && bits[zeros] == 0) {
            zeros++; // Leading zeros are left out, as boxo's bit fields do.
        }
        byte[] unixFs = new ProtoOut(64)
                .number(FS_TYPE, Kind.HAMT_SHARD.code())
                .bytes(FS_DATA, bits, zeros, bits.length - zeros)
                .number(FS_HASH_TYPE, Hamt.MURMUR3_X64_64)
                .number(FS_FANOUT, Hamt.FANOUT)
                .toByteArray();
        return node.bytes(PB_DATA, unixFs).toByteArray();
    }

    static Cid cidOf(int version, byte[] node) {
        byte[] digest = BlockHash.sha256(ByteBuffer.wrap(node));
        return version == 0 ? Cid.v0(digest) : Cid.v1(Codec.DAG_PB, digest);
    }

    private static byte[] link(DagLink link) {
        return new ProtoOut(64 + link.name().length())
                .bytes(LINK_HASH, link.cid().toBytes())
                .bytes(LINK_NAME, link.name().getBytes(StandardCharsets.UTF_8))
                .number(LINK_SIZE, link.size())
                .toByteArray();
    }
}
