package org.xinglin.ipfs.repo;

import java.nio.file.Path;

/** How much the repo holds: the sum of the blocks' lengths, their number, and the bytes it could grow to. */
public record RepoStat(Path path, long size, long blocks, long largest) {}
