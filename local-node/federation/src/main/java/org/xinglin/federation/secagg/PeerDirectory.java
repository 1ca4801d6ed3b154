package org.xinglin.federation.secagg;

/** The consortium certificates of the others. */
@FunctionalInterface
public interface PeerDirectory {
    /** Whether {@code account} has a valid certificate whose key signed {@code message}; an unknown account has none. */
    boolean verifies(String account, byte[] message, byte[] signature);
}
