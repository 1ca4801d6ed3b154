package org.xinglin.federation.secagg;

import java.util.Arrays;

/**
 * What leaves a hospital: its quantised weighted vector, the weight behind it, plus masks; little-endian ring elements that can
 * not be told from random ones.
 *
 * @param bytes not copied
 */
public record MaskedVector(byte[] bytes) {
    /** SHA-256, as the survivors' list and the chain show it. */
    public byte[] digest() {
        return Binding.sha256(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedVector vector && Arrays.equals(bytes, vector.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "MaskedVector[" + bytes.length + " bytes]";
    }
}
