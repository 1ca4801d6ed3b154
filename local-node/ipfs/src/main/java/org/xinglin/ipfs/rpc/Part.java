package org.xinglin.ipfs.rpc;

/** The headers of one part of an upload: the path it is to have (empty where unnamed), and its media type. */
record Part(String path, String contentType) {
    boolean isDirectory() {
        return contentType.equals("application/x-directory");
    }

    boolean isSymlink() {
        return contentType.equals("application/symlink");
    }
}
