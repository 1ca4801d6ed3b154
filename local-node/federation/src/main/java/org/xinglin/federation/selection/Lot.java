package org.xinglin.federation.selection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The task's lot: a number for each account and round, by SHA-256, so that anybody can draw it again in any language and nobody's
 * depends on who else is there.
 */
final class Lot {
    private static final String DOMAIN = "xinglin selection 1";

    private Lot() {}

    /** Uniform, above 0 and below 1: 53 bits of SHA-256(domain, seed and round as eight and four bytes, account). */
    static double draw(Occasion occasion, String account) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(DOMAIN.getBytes(StandardCharsets.US_ASCII));
            sha.update(ByteBuffer.allocate(12)
                    .putLong(occasion.seed())
                    .putInt(occasion.round())
                    .array());
            long bits = ByteBuffer.wrap(sha.digest(account.getBytes(StandardCharsets.UTF_8)))
                            .getLong()
                    >>> 11;
            return (bits + 0.5) * 0x1p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
