package org.xinglin.federation.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A model's parameters: float32 vectors by name, in the order of their names. Immutable; copies in and out. */
public final class NamedVectors {
    private final SortedMap<String, float[]> vectors;

    private NamedVectors(SortedMap<String, float[]> vectors) {
        this.vectors = vectors;
    }

    /** Copies {@code vectors}. */
    public static NamedVectors of(Map<String, float[]> vectors) {
        SortedMap<String, float[]> copy = new TreeMap<>();
        vectors.forEach((name, values) -> copy.put(name, values.clone()));
        return new NamedVectors(copy);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(vectors.keySet());
    }

    /** A copy. @throws IllegalArgumentException when there is no such vector */
    public float[] get(String name) {
        float[] values = vectors.get(name);
        if (values == null) {
            throw new IllegalArgumentException("there is no vector " + name);
        }
        return values.clone();
    }

    /** Same names, same lengths. */
    public boolean hasShapeOf(NamedVectors other) {
        return vectors.keySet().equals(other.vectors.keySet())
                && vectors.entrySet().stream()
                        .allMatch(entry -> entry.getValue().length == other.get(entry.getKey()).length);
    }

    public boolean isFinite() {
        for (float[] values : vectors.values()) {
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Name by name: length of the name (4 bytes), name in UTF-8, count (4), values; little endian throughout. */
    public byte[] toBytes() {
        int size = 0;
        for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
            size += 2 * Integer.BYTES + utf8(entry.getKey()).length + Float.BYTES * entry.getValue().length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        vectors.forEach((name, values) -> {
            out.putInt(utf8(name).length).put(utf8(name)).putInt(values.length);
            out.asFloatBuffer().put(values);
            out.position(out.position() + Float.BYTES * values.length);
        });
        return out.array();
    }

    /** The reverse of {@link #toBytes}. @throws IllegalArgumentException when the bytes are cut or overlong */
    public static NamedVectors ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        SortedMap<String, float[]> vectors = new TreeMap<>();
        try {
            while (in.hasRemaining()) {
                byte[] name = new byte[in.getInt()];
                in.get(name);
                float[] values = new float[in.getInt()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.getFloat();
                }
                vectors.put(new String(name, StandardCharsets.UTF_8), values);
            }
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("the model's bytes are cut", e);
        }
        return new NamedVectors(vectors);
    }

    /** SHA-256 of {@link #toBytes}: 32 bytes. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(toBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** By bits: what is equal here has the same digest. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NamedVectors named && Arrays.equals(toBytes(), named.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }
}
