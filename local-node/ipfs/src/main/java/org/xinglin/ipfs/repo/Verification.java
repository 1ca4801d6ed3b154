package org.xinglin.ipfs.repo;

/** The outcome of hashing every block again. */
public record Verification(long checked, long corrupt) {}
