package org.xinglin.federation.aggregation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** A server's state for the disk: every float64 bit for bit, so that a restart or a standby goes on with the same model. */
public final class StateBytes {
    private static final int VERSION = 1;
    private static final int MOST_SLOTS = 100;

    private StateBytes() {}

    /** Big endian: version, round, model, number of slots, then each with its name. */
    public static byte[] of(ServerState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(state.round());
            write(out, state.model());
            out.writeInt(state.slots().size());
            for (Map.Entry<String, double[]> slot : new TreeMap<>(state.slots()).entrySet()) {
                out.writeUTF(slot.getKey());
                write(out, slot.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, values.length));
        buffer.asDoubleBuffer().put(values);
        out.write(buffer.array());
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
