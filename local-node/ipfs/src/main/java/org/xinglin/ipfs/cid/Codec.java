package org.xinglin.ipfs.cid;

import java.util.Locale;

/** How the bytes behind a CID are to be read (codes of the multicodec table). */
public enum Codec {
    /** The bytes are the content itself. */
    RAW(0x55, "raw"),
    /** The bytes are a dag-pb node: links and UnixFS data. */
    DAG_PB(0x70, "dag-pb");

    private final int code;
    private final String label;

    Codec(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Codec of(int code) throws InvalidCidException {
        for (Codec codec : values()) {
            if (codec.code == code) {
                return codec;
            }
        }
        throw new InvalidCidException(
                String.format(Locale.ROOT, "codec 0x%x is not served here, only raw (0x55) and dag-pb (0x70)", code));
    }

    /** The code that stands in a CID and, as one byte, on the chain. */
    public int code() {
        return code;
    }

    /** The multicodec name, as Kubo writes it. */
    public String label() {
        return label;
    }
}
