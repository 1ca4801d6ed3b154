package org.xinglin.federation.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's parameters, or an update of them: float32 vectors by name, in the order of their names, one behind the other in one
 * array. Immutable; copies in and out unless a method says otherwise.
 */
public final class NamedVectors {
    private final Layout layout;
    private final float[] values;

    private NamedVectors(Layout layout, float[] values) {
        this.layout = layout;
        this.values = values;
    }

    /** Copies {@code vectors}. */
    public static NamedVectors of(Map<String, float[]> vectors) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        vectors.forEach((name, vector) -> lengths.put(name, vector.length));
        Layout layout = Layout.of(lengths);
        float[] values = new float[layout.size()];
        vectors.forEach((name, vector) -> System.arraycopy(vector, 0, values, layout.start(name), vector.length));
        return new NamedVectors(layout, values);
    }

    /** Keeps {@code values}: the caller gives them away. @throws IllegalArgumentException when they are not as many */
    public static NamedVectors owning(Layout layout, float[] values) {
        if (values.length != layout.size()) {
            throw new IllegalArgumentException(values.length + " values for a layout of " + layout.size());
        }
        return new NamedVectors(layout, values);
    }

    /** Rounds each value to the nearest float32. */
    public static NamedVectors rounding(Layout layout, double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return owning(layout, rounded);
    }

    public Layout layout() {
        return layout;
    }

    public List<String> names() {
        return layout.names();
    }

    /** All values together. */
    public int size() {
        return values.length;
    }

    /** A copy. @throws IllegalArgumentException when there is no such vector */
    public float[] get(String name) {
        int start = layout.start(name);
        return Arrays.copyOfRange(values, start, start + layout.length(name));
    }

    /** A copy of all vectors, one behind the other. */
    public float[] flat() {
        return values.clone();
    }

    /** The vectors themselves, for reading only: large models are not copied at every step. */
    public float[] sharedForReading() {
        return values;
    }

    /** Same names, same lengths. */
    public boolean hasShapeOf(NamedVectors other) {
        return layout.equals(other.layout);
    }

    public boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Name by name: length of the name (4 bytes), name in UTF-8, count (4), values; little endian throughout. */
    public byte[] toBytes() {
        long size = 0;
        for (String name : layout.names()) {
            size += 2 * Integer.BYTES + utf8(name).length + (long) Float.BYTES * layout.length(name);
        }
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        for (String name : layout.names()) {
            int length = layout.length(name);
            out.putInt(utf8(name).length).put(utf8(name)).putInt(length);
            out.asFloatBuffer().put(values, layout.start(name), length);
            out.position(out.position() + Float.BYTES * length);
        }
        return out.array();
    }

    /** The reverse of {@link #toBytes}. @throws IllegalArgumentException when the bytes are cut, overlong or out of order */
    public static NamedVectors ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Integer> lengths = new LinkedHashMap<>();
        float[] values = new float[bytes.length / Float.BYTES];
        int filled = 0;
        String before = null;
        try {
            while (in.hasRemaining()) {
                String name = name(in);
                if (before != null && before.compareTo(name) >= 0) {
                    throw new IllegalArgumentException("the model's vectors are not in the order of their names");
                }
                int length = in.getInt();
                if (length < 0 || (long) length * Float.BYTES > in.remaining()) {
                    throw new IllegalArgumentException("the model's bytes are cut");
                }
                in.asFloatBuffer().get(values, filled, length);
                in.position(in.position() + Float.BYTES * length);
                lengths.put(name, length);
                filled += length;
                before = name;
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the model's bytes are cut", e);
        }
        return new NamedVectors(Layout.of(lengths), Arrays.copyOf(values, filled));
    }

    private static String name(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("the model's bytes are cut");
        }
        byte[] name = new byte[length];
        in.get(name);
        return new String(name, StandardCharsets.UTF_8);
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
        return other instanceof NamedVectors named
                && layout.equals(named.layout)
                && Arrays.equals(toBytes(), named.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }
}
