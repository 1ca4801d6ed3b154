package org.xinglin.chain.rpc;

import org.jspecify.annotations.Nullable;

/** A refusal with the code that JSON-RPC and Ethereum's execution API give it. */
public final class RpcException extends Exception {
    private static final long serialVersionUID = 1L;

    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;
    public static final int SERVER_ERROR = -32000;
    /** A revert, with its data. */
    public static final int EXECUTION_REVERTED = 3;

    private final int code;
    private final @Nullable String data;

    RpcException(int code, String message) {
        this(code, message, null);
    }

    RpcException(int code, String message, @Nullable String data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    static RpcException invalid(String message) {
        return new RpcException(INVALID_PARAMS, message);
    }

    static RpcException refused(String message) {
        return new RpcException(SERVER_ERROR, message);
    }

    public int code() {
        return code;
    }

    public @Nullable String data() {
        return data;
    }
}
