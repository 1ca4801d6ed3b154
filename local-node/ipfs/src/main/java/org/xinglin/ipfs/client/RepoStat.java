package org.xinglin.ipfs.client;

/** How full a node's repo is, in bytes and blocks. */
public record RepoStat(long repoSize, long storageMax, long numObjects, String repoPath) {}
