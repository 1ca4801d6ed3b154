package org.xinglin.federation.compression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.xinglin.federation.aggregation.Setting;

/** The compressions by name. */
public final class Compressions {
    static final String FRACTION = "fraction";
    static final String BITS = "bits";
    static final String BUCKET = "bucket";

    private static final double LARGEST_BUCKET = 1 << 20;
    /** One value in fifty in four bits takes a hundredth of float32. */
    private static final Setting FRACTION_SETTING =
            new Setting(FRACTION, OptionalDouble.of(0.02), 0, true, 1, false, false);

    private static final Setting BUCKET_SETTING =
            new Setting(BUCKET, OptionalDouble.of(512), 1, false, LARGEST_BUCKET, false, true);
    private static final Map<String, Entry> ENTRIES = new TreeMap<>(Map.of(
            Uncompressed.NAME, new Entry(with -> new Uncompressed(), List.of()),
            Quantised.NAME,
                    new Entry(with -> new Quantised(with.bits(), with.bucket()), List.of(bits(8, 8), BUCKET_SETTING)),
            TopK.NAME,
                    new Entry(
                            with -> new TopK(with.fraction(), with.bits(), with.bucket()),
                            List.of(FRACTION_SETTING, bits(8, Values.FLOAT), BUCKET_SETTING)),
            RandomK.NAME,
                    new Entry(
                            with -> new RandomK(with.fraction(), with.bits(), with.bucket()),
                            List.of(FRACTION_SETTING, bits(Values.FLOAT, Values.FLOAT), BUCKET_SETTING))));

    private Compressions() {}

    private record Entry(Function<Chosen, Compression> make, List<Setting> settings) {}

    private static Setting bits(int fallback, int most) {
        return new Setting(BITS, OptionalDouble.of(fallback), 2, false, most, false, true);
    }

    /** The checked settings of one task; zero for one that its compression does not have, which its constructor refuses. */
    private record Chosen(Map<String, Double> values) {
        double fraction() {
            return values.getOrDefault(FRACTION, 0.0);
        }

        int bits() {
            return values.getOrDefault(BITS, 0.0).intValue();
        }

        int bucket() {
            return values.getOrDefault(BUCKET, 0.0).intValue();
        }
    }

    /** In alphabetical order. */
    public static Set<String> names() {
        return new TreeSet<>(ENTRIES.keySet());
    }

    /** What it can be set with. @throws IllegalArgumentException when there is no such compression */
    public static List<Setting> settings(String name) {
        return entry(name).settings();
    }

    /**
     * A compression as a task wants it.
     *
     * @param settings may leave out what shall have its default
     * @throws IllegalArgumentException with a sentence: no such compression, no such setting, or a value out of its range
     */
    public static Compression of(String name, Map<String, Double> settings) {
        Entry entry = entry(name);
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> known = new ArrayList<>();
        for (Setting setting : entry.settings()) {
            known.add(setting.name());
            double fallback = setting.fallback().orElseThrow();
            values.put(setting.name(), setting.checked(name, settings.getOrDefault(setting.name(), fallback)));
        }
        for (String given : settings.keySet()) {
            if (!known.contains(given)) {
                throw new IllegalArgumentException(
                        name + " has no setting " + given + "; it has " + (known.isEmpty() ? "none" : known));
            }
        }
        return entry.make().apply(new Chosen(values));
    }

    private static Entry entry(String name) {
        Entry entry = ENTRIES.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no compression " + name + "; there are " + names());
        }
        return entry;
    }

    static void checkFraction(double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a fraction to send is above 0 and up to 1, not " + fraction);
        }
    }

    /** Rounded up, at least one. */
    static int count(double fraction, int size) {
        return Math.clamp((long) Math.ceil(fraction * size), 1, size);
    }

    static float[] pick(float[] values, int[] places) {
        float[] picked = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    static float[] spread(float[] picked, int[] places, int size) {
        float[] values = new float[size];
        for (int i = 0; i < places.length; i++) {
            values[places[i]] = picked[i];
        }
        return values;
    }
}
