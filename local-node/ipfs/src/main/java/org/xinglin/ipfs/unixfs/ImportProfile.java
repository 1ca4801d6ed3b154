package org.xinglin.ipfs.unixfs;

/**
 * How a file is cut into blocks and linked into a tree, and a directory into shards; two nodes give one CID only under
 * one profile (IPIP-499).
 */
public record ImportProfile(
        String name, int cidVersion, boolean rawLeaves, int chunkSize, int maxLinks, Sharding sharding) {
    /** Kubo's default of old: CIDv0, 256 KiB, 174 links. */
    public static final ImportProfile UNIXFS_V0_2015 =
            new ImportProfile("unixfs-v0-2015", 0, false, 262_144, 174, Sharding.LINKS);
    /** What Kubo long did for {@code cid-version=1}. */
    public static final ImportProfile UNIXFS_V1_LEGACY =
            new ImportProfile("unixfs-v1-legacy", 1, true, 262_144, 174, Sharding.LINKS);
    /** The profile of this product: CIDv1, raw leaves, 1 MiB, 1,024 links. */
    public static final ImportProfile UNIXFS_V1_2025 =
            new ImportProfile("unixfs-v1-2025", 1, true, 1_048_576, 1024, Sharding.BLOCK);

    /** Kubo's limit: a leaf and its wrapping must fit a 2 MiB block (config.md, Import.UnixFSChunker). */
    public static final int LARGEST_CHUNK = 2 * 1024 * 1024 - 256;
    /** Kubo's upper bound of links in a file node. */
    public static final int MOST_LINKS = 8192;

    public ImportProfile {
        if (cidVersion != 0 && cidVersion != 1) {
            throw new IllegalArgumentException("cid-version must be 0 or 1, not " + cidVersion);
        }
        if (chunkSize < 1 || chunkSize > LARGEST_CHUNK) {
            throw new IllegalArgumentException("the chunk size must lie between 1 and " + LARGEST_CHUNK + " bytes");
        }
        if (maxLinks < 2 || maxLinks > MOST_LINKS) {
            throw new IllegalArgumentException("the number of links must lie between 2 and " + MOST_LINKS);
        }
    }
}
