package org.xinglin.ipfs.cid;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The name of a block or tree by its content: version, codec and sha2-256 digest. Two CIDs are equal when all three are;
 * version 0 and version 1 of one dag-pb digest name the same block but print differently.
 */
public final class Cid {
    private static final int DIGEST_LENGTH = 32;
    private static final int SHA2_256 = 0x12;
    /** Longest text looked at: base58 decoding is quadratic, so a hostile text is cut off early. */
    private static final int LONGEST_TEXT = 128;

    private final int version;
    private final Codec codec;
    private final byte[] digest;

    private Cid(int version, Codec codec, byte[] digest) {
        if (digest.length != DIGEST_LENGTH) {
            throw new IllegalArgumentException("a sha2-256 digest has 32 bytes, not " + digest.length);
        }
        if (version == 0 && codec != Codec.DAG_PB) {
            throw new IllegalArgumentException("CIDv0 is always dag-pb");
        }
        this.version = version;
        this.codec = codec;
        this.digest = digest;
    }

    /** A CIDv1; the digest is copied. */
    public static Cid v1(Codec codec, byte[] digest) {
        return new Cid(1, codec, digest.clone());
    }

    /** A CIDv0 (always dag-pb); the digest is copied. */
    public static Cid v0(byte[] digest) {
        return new Cid(0, Codec.DAG_PB, digest.clone());
    }

    /** Reads {@code Qm…} (version 0) or any of the multibases b, B (base32), z (base58btc), f, F (base16). */
    public static Cid parse(String text) throws InvalidCidException {
        if (text.isEmpty()) {
            throw new InvalidCidException("the CID is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidCidException("the CID is " + text.length() + " characters long, too long for one");
        }
        if (text.length() == 46 && text.startsWith("Qm")) {
            return fromBytes(Base58.decode(text));
        }
        byte[] bytes = decodeMultibase(text);
        if (bytes.length > 0 && bytes[0] == SHA2_256) {
            throw new InvalidCidException("a CIDv0 is written without a multibase prefix");
        }
        return fromBytes(bytes);
    }

    private static byte[] decodeMultibase(String text) throws InvalidCidException {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'b', 'B' -> Base32.decode(rest);
            case 'z' -> Base58.decode(rest);
            case 'f', 'F' -> decodeHex(rest);
            case 'Q' -> throw new InvalidCidException("a CIDv0 has 46 characters, this text has " + text.length());
            default ->
                throw new InvalidCidException(
                        "'" + text.charAt(0) + "' is not a multibase prefix known here (b, z, f) nor the start of Qm…");
        };
    }

    private static byte[] decodeHex(String text) throws InvalidCidException {
        try {
            return HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            InvalidCidException invalid = new InvalidCidException("the text after f is not hexadecimal");
            invalid.initCause(e);
            throw invalid;
        }
    }

    /** Reads the binary form: {@code 12 20 digest} (version 0) or {@code 01 codec 12 20 digest}. */
    public static Cid fromBytes(byte[] bytes) throws InvalidCidException {
        if (bytes.length == 34 && bytes[0] == SHA2_256 && bytes[1] == DIGEST_LENGTH) {
            return new Cid(0, Codec.DAG_PB, Arrays.copyOfRange(bytes, 2, 34));
        }
        if (bytes.length < 4) {
            throw new InvalidCidException("the CID is cut off: only " + bytes.length + " bytes");
        }
        if (bytes[0] != 1) {
            throw new InvalidCidException("CID version " + (bytes[0] & 0xff) + " is not known, only 0 and 1");
        }
        Codec codec = Codec.of(bytes[1] & 0xff);
        if (bytes[2] != SHA2_256) {
            throw new InvalidCidException(
                    String.format(Locale.ROOT, "hash function 0x%x is not served here, only sha2-256", bytes[2]));
        }
        if (bytes[3] != DIGEST_LENGTH || bytes.length != 36) {
            throw new InvalidCidException("the digest has " + (bytes.length - 4) + " bytes instead of 32");
        }
        return new Cid(1, codec, Arrays.copyOfRange(bytes, 4, 36));
    }

    public int version() {
        return version;
    }

    public Codec codec() {
        return codec;
    }

    /** A copy of the 32 bytes of the sha2-256 digest. */
    public byte[] digest() {
        return digest.clone();
    }

    /** The first eight bytes of the digest, for compact sets that may err towards "contained". */
    public long digestPrefix() {
        long prefix = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            prefix = (prefix << 8) | (digest[i] & 0xff);
        }
        return prefix;
    }

    /** The same block under version 1. */
    public Cid toV1() {
        return version == 1 ? this : new Cid(1, codec, digest);
    }

    /** Whether both name the same bytes, whatever their version and codec (blocks are stored by digest). */
    public boolean sameBlock(Cid other) {
        return Arrays.equals(digest, other.digest);
    }

    /** The multihash alone: {@code 12 20 digest}. */
    public byte[] multihash() {
        byte[] bytes = new byte[2 + DIGEST_LENGTH];
        bytes[0] = SHA2_256;
        bytes[1] = DIGEST_LENGTH;
        System.arraycopy(digest, 0, bytes, 2, DIGEST_LENGTH);
        return bytes;
    }

    /** The binary form as it stands in links. */
    public byte[] toBytes() {
        if (version == 0) {
            return multihash();
        }
        byte[] bytes = new byte[4 + DIGEST_LENGTH];
        bytes[0] = 1;
        bytes[1] = (byte) codec.code();
        System.arraycopy(multihash(), 0, bytes, 2, 2 + DIGEST_LENGTH);
        return bytes;
    }

    /** The multihash in base32 without prefix: the key of a block on disk. */
    public String blockKey() {
        return Base32.encode(multihash());
    }

    /** The raw CIDv1 of a {@link #blockKey()}. */
    public static Cid ofBlockKey(String key) throws InvalidCidException {
        return new Cid(1, Codec.RAW, fromBytes(Base32.decode(key)).digest);
    }

    /** Base32 for version 1, base58 for version 0. */
    @Override
    public String toString() {
        return version == 0 ? Base58.encode(multihash()) : "b" + Base32.encode(toBytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cid that
                && version == that.version
                && codec == that.codec
                && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return (int) digestPrefix();
    }
}
