package org.xinglin.federation.secagg;

/** The key of a hospital's consortium certificate. */
@FunctionalInterface
public interface SigningIdentity {
    byte[] sign(byte[] message);
}
