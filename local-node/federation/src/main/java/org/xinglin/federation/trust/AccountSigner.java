package org.xinglin.federation.trust;

/** Signs as the participant's chain account. */
public interface AccountSigner {
    /** 0x and 40 hexadecimal digits. */
    String account();

    /** r, s and 27 or 28: 65 bytes over the 32-byte hash as it is. */
    byte[] sign(byte[] hash);
}
