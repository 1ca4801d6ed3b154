package org.xinglin.ipfs.mfs;

import java.io.IOException;

/** Why a path can not be read or changed; nothing was changed. */
public final class FilesException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean invalid;

    private FilesException(String message, boolean invalid) {
        super(message);
        this.invalid = invalid;
    }

    /** The request makes no sense whatever the files are. */
    static FilesException invalid(String message) {
        return new FilesException(message, true);
    }

    /** In Kubo's words, by which clients know this case. */
    static FilesException missing() {
        return new FilesException("file does not exist", false);
    }

    /** In Kubo's words, by which clients know this case. */
    static FilesException exists() {
        return new FilesException("file already exists", false);
    }

    static FilesException because(String message) {
        return new FilesException(message, false);
    }

    public boolean isInvalid() {
        return invalid;
    }
}
