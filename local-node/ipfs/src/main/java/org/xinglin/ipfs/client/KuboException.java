package org.xinglin.ipfs.client;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A call to a Kubo node that failed, with the kind of trouble it was. */
public final class KuboException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** No answer: refused, reset, timed out, or cut off in the middle. */
        UNREACHABLE,
        /** The node answered that it will not. */
        REFUSED,
        /** The node does not have the block, the path or the pin. */
        NOT_FOUND,
        /** The node's disk is full. */
        OUT_OF_SPACE
    }

    private static final int NO_STATUS = 0;

    private final Kind kind;
    private final int status;

    public KuboException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, NO_STATUS, message, cause);
    }

    private KuboException(Kind kind, int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
    }

    /** Whether the node, or what stands before it, does not let this command through: it may have others that do the same. */
    boolean isOfTheCommand() {
        return status == 403 || status == 404 || status == 405 || status == 501;
    }

    public Kind kind() {
        return kind;
    }

    static KuboException unreachable(String message, @Nullable Throwable cause) {
        return new KuboException(Kind.UNREACHABLE, message, cause);
    }

    /** Kubo has one error code for nearly everything, so its words decide. */
    static KuboException answered(int status, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        Kind kind = Kind.REFUSED;
        if (lower.contains("no space left on device") || lower.contains("not enough space")) {
            kind = Kind.OUT_OF_SPACE;
        } else if (lower.contains("could not find")
                || lower.contains("not found")
                || lower.contains("no link named")
                || lower.contains("not pinned")) {
            kind = Kind.NOT_FOUND;
        }
        return new KuboException(kind, status, "the IPFS node answered " + status + ": " + message, null);
    }
}
