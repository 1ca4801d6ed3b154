package org.xinglin.ipfs.client;

/** One file of an upload of several; slashes in the path make directories. */
public record Upload(String path, BodyWriter body) {}
