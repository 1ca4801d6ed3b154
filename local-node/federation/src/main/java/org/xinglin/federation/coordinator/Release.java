package org.xinglin.federation.coordinator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.task.RoundManifest.Entry;

/**
 * The mean of a round with the noise that was drawn for it: drawn once, and written down before anything of it leaves, so that a
 * restart lets out the same and not the same mean with other noise. No single update is in it.
 *
 * @param mean as the manifest keeps it
 * @param state the server's state that it led to
 */
record Release(Head head, byte[] mean, byte[] state) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is said of it.
     *
     * @param start digest of the model that the round began with
     * @param chosen who was to train
     * @param asked how many were asked at last
     */
    record Head(int round, String start, List<String> chosen, int asked, List<Entry> entries) {}

    static Release of(int round, String start, Set<String> chosen, Gathered gathered, List<Entry> entries) {
        Head head = new Head(round, start, List.copyOf(new TreeSet<>(chosen)), gathered.asked(), entries);
        return new Release(head, gathered.aggregate().orElseThrow(), StateBytes.of(gathered.after()));
    }

    /** The round as it was gathered, but for the updates' own bytes. */
    Gathered gathered() {
        Map<String, Given> given = new TreeMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Entry entry : head.entries()) {
            Contribution said = new Contribution(
                    entry.account(), Parameters.of(new float[0]), entry.samples(), entry.loss(), entry.accuracy());
            given.put(entry.account(), new Given(said, false, entry.base(), entry.steps(), new byte[0]));
            weights.put(entry.account(), entry.weight());
        }
        return new Gathered(
                head.asked(), given, StateBytes.state(state), weights, Optional.of(mean), Set.of(), Map.of());
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (byte[] part : List.of(JSON.writeValueAsBytes(head), mean, state)) {
                out.writeInt(part.length);
                out.write(part);
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these bytes are none */
    static Release ofBytes(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Head head = JSON.readValue(part(in), Head.class);
            return new Release(head, part(in), part(in));
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a kept release was cut off");
        }
        return in.readNBytes(length);
    }
}
