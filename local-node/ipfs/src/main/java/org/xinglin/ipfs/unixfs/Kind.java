package org.xinglin.ipfs.unixfs;

/** What a UnixFS node is (unixfs.proto, DataType). */
public enum Kind {
    RAW(0),
    DIRECTORY(1),
    FILE(2),
    METADATA(3),
    SYMLINK(4),
    HAMT_SHARD(5);

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    /** The number in the format. */
    public int code() {
        return code;
    }

    static Kind of(long code) throws MalformedNodeException {
        for (Kind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new MalformedNodeException("unknown UnixFS type " + code);
    }
}
