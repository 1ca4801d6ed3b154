package org.xinglin.federation.secagg;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Cipher;

/** Many masks added up block by block: what is held beside the sum is two blocks a thread, however many masks there are. */
final class Masks {
    /** Elements; a part of the protocol, since each block has its own key. */
    static final int BLOCK = 1 << 15;

    private final List<Mask> masks;

    Masks(List<Mask> masks) {
        this.masks = List.copyOf(masks);
    }

    /** Uses the threads of the common pool. */
    void addTo(RingVector sum) {
        int blocks = Math.ceilDiv(sum.size(), BLOCK);
        IntStream.range(0, blocks).parallel().forEach(block -> addTo(sum, block));
    }

    private void addTo(RingVector sum, int block) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, sum.size() - from);
        byte[] zeros = new byte[count * sum.elementBytes()];
        byte[] stream = new byte[zeros.length];
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            for (Mask mask : masks) {
                Keystream.begin(cipher, mask.key(block));
                cipher.update(zeros, 0, zeros.length, stream, 0);
                if (mask.added()) {
                    sum.add(from, count, stream, 0);
                } else {
                    sum.subtract(from, count, stream, 0);
                }
            }
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES in counter mode", missing);
        }
    }
}
