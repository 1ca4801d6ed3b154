package org.xinglin.chain.block;

import java.util.Collection;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;

/** The 2048-bit bloom filter of logs (yellow paper, section 4.3.1): three bits an address or topic. */
public final class Bloom {
    static final int SIZE = 256;
    public static final Bytes EMPTY = Bytes.of(new byte[SIZE]);

    private Bloom() {}

    public static Bytes of(Collection<LogEntry> logs) {
        byte[] bits = new byte[SIZE];
        for (LogEntry log : logs) {
            set(bits, log.address().toBytes());
            log.topics().forEach(topic -> set(bits, topic.toBytes()));
        }
        return Bytes.of(bits);
    }

    public static Bytes union(Collection<Bytes> blooms) {
        byte[] bits = new byte[SIZE];
        for (Bytes bloom : blooms) {
            for (int i = 0; i < SIZE; i++) {
                bits[i] |= bloom.at(i);
            }
        }
        return Bytes.of(bits);
    }

    /** The bits that a log with this address or topic sets. */
    public static Bytes mask(byte[] entry) {
        byte[] bits = new byte[SIZE];
        set(bits, entry);
        return Bytes.of(bits);
    }

    /** False only when certainly no log has the address or topic of this mask. */
    public static boolean mayContain(Bytes bloom, Bytes mask) {
        for (int i = 0; i < SIZE; i++) {
            if ((bloom.at(i) & mask.at(i)) != mask.at(i)) {
                return false;
            }
        }
        return true;
    }

    private static void set(byte[] bits, byte[] entry) {
        byte[] hash = Keccak.hash(entry).toBytes();
        for (int i = 0; i < 6; i += 2) {
            int bit = ((hash[i] & 0x07) << 8) | (hash[i + 1] & 0xff);
            bits[SIZE - 1 - bit / 8] |= (byte) (1 << (bit % 8));
        }
    }
}
