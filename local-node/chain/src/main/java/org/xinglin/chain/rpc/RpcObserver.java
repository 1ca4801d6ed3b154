package org.xinglin.chain.rpc;

/** Is told of every answered request. */
@FunctionalInterface
public interface RpcObserver {
    /**
     * @param method as asked for; "unknown" where there is no such method, so that callers can not make up names
     * @param code of the error, or zero
     */
    void answered(String method, long nanos, int code);
}
