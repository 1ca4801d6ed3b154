package org.xinglin.core.records.reading;

/** A small PNG of an image, at most {@value #MAX_SIDE} pixels wide and high. Plaintext: it is shown and forgotten. */
public record Thumbnail(byte[] png) {
    public static final int MAX_SIDE = 128;

    @Override
    public String toString() {
        return "***";
    }
}
