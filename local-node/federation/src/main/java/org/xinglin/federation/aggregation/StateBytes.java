package org.xinglin.federation.aggregation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server's state for the disk: every float64 bit for bit, so that a restart or a standby goes on with the same model. */
public final class StateBytes {
    private static final int VERSION = 1;
    private static final int MOST_SLOTS = 100;

    private StateBytes() {}

    /** Big endian: version, round, model, number of slots, then each with its name. */
    public static byte[] of(ServerState state) {
        Map<String, double[]> slots = new TreeMap<>(state.slots());
        List<byte[]> names = slots.keySet().stream().map(StateBytes::name).toList();
        long size = 3L * Integer.BYTES + size(state.model());
        size += names.stream().mapToLong(name -> name.length).sum();
        size += slots.values().stream().mapToLong(StateBytes::size).sum();
        ByteBuffer out =
                ByteBuffer.allocate(Math.toIntExact(size)); // at once: a large model is not copied while it grows
        out.putInt(VERSION).putInt(state.round());
        write(out, state.model());
        out.putInt(slots.size());
        Iterator<byte[]> name = names.iterator();
        for (double[] values : slots.values()) {
            write(out.put(name.next()), values);
        }
        return out.array();
    }

    private static long size(double[] values) {
        return Integer.BYTES + (long) Double.BYTES * values.length;
    }

    /** As {@link DataOutputStream#writeUTF} does: its length, then its letters. */
    private static byte[] name(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    private static void write(ByteBuffer out, double[] values) {
        out.putInt(values.length);
        out.asDoubleBuffer().put(values);
        out.position(out.position() + Double.BYTES * values.length);
    }

    /** The reverse. @throws IllegalArgumentException when these are not the bytes of a state */
    public static ServerState state(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                throw new IllegalArgumentException("these are no bytes of a state that this version knows");
            }
            int round = in.readInt();
            double[] model = read(in);
            int slots = in.readInt();
            Map<String, double[]> named = new TreeMap<>();
            for (int i = 0; i < slots && slots <= MOST_SLOTS; i++) {
                named.put(in.readUTF(), read(in));
            }
            if (in.available() > 0 || named.size() != slots) {
                throw new IllegalArgumentException("the state's bytes are overlong");
            }
            return new ServerState(round, model, named);
        } catch (IOException e) {
            throw new IllegalArgumentException("the state's bytes are cut", e);
        }
    }

    private static double[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * Double.BYTES > in.available()) {
            throw new IllegalArgumentException("the state's bytes are cut");
        }
        double[] values = new double[length];
        ByteBuffer.wrap(in.readNBytes(Double.BYTES * length)).asDoubleBuffer().get(values);
        return values;
    }
}
