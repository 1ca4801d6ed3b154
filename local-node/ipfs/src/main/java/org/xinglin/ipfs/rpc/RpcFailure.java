package org.xinglin.ipfs.rpc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A refusal with its HTTP status and Kubo's error code (go-ipfs-cmds: 0 normal, 1 the client's fault, 3 not found). */
final class RpcFailure extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int NORMAL = 0;
    private static final int CLIENT = 1;

    private final int status;
    private final int code;

    RpcFailure(int status, int code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.code = code;
    }

    /** The request itself is wrong. */
    static RpcFailure badRequest(String message) {
        return new RpcFailure(400, CLIENT, message, null);
    }

    static RpcFailure badRequest(String message, Throwable cause) {
        return new RpcFailure(400, CLIENT, message, cause);
    }

    static RpcFailure forbidden(String message) {
        return new RpcFailure(403, NORMAL, message, null);
    }

    static RpcFailure unknownCommand(String path) {
        return new RpcFailure(404, CLIENT, "this node has no command " + path, null);
    }

    static RpcFailure postOnly() {
        return new RpcFailure(405, CLIENT, "the RPC API answers POST only", null);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
