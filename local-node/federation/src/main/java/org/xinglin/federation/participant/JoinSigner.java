package org.xinglin.federation.participant;

/** Signs as the participant's account. */
public interface JoinSigner {
    /** 0x and 40 hexadecimal digits. */
    String account();

    /** r, s and 27 or 28: 65 bytes over the 32-byte hash as it is. */
    byte[] sign(byte[] hash);
}
