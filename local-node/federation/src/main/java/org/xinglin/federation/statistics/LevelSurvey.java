package org.xinglin.federation.statistics;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.statistics.StatisticsException.Reason;

/**
 * Which levels of words are in use, before a task is written: declared ones are counted, every other word falls into one of a few
 * buckets by its salted SHA-256, so that no word leaves a hospital and a bucket tells at most {@code log2(buckets)} bits of one. Who
 * has a word that nobody declared learns from its bucket whether it is common, and may ask for it to be declared.
 *
 * @param columns by name, each with its declared levels
 * @param salt of this survey
 * @param least rows: fewer of a level are not told
 */
public record LevelSurvey(Map<String, List<String>> columns, int buckets, String salt, int least) {
    private static final int MOST_BUCKETS = 4096;

    public LevelSurvey {
        columns = new LinkedHashMap<>(columns);
        if (buckets < 1 || buckets > MOST_BUCKETS || least < 1) {
            throw new IllegalArgumentException(
                    "a survey has 1 to " + MOST_BUCKETS + " buckets and a least number of rows");
        }
    }

    /** What is told of one column: rows of each declared level, and of each bucket that is not rare, by its number. */
    public record Found(String column, List<Long> declared, Map<Integer, Long> others) {}

    /** Declared levels first, then buckets. */
    public Layout layout() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        columns.forEach((name, levels) -> lengths.put(name, StatisticsPlan.COUNT_WORDS * (levels.size() + buckets)));
        return Layout.of(lengths);
    }

    /** Where a word that was not declared is counted, from 0. */
    public int bucket(String column, String word) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(salt, column, word)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((byte) (bytes.length >> 8));
                sha.update((byte) bytes.length);
                sha.update(bytes);
            }
            byte[] digest = sha.digest();
            return (((digest[0] & 0xFF) << 16) | ((digest[1] & 0xFF) << 8) | (digest[2] & 0xFF)) % buckets;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * One hospital's counts: whole numbers up to {@link StatisticsPlan#clip}, to be added up as statistics are.
     *
     * @param words of each column, one a row; missing ones left out
     * @throws StatisticsException TOO_FEW_ROWS, which names the column
     */
    public NamedVectors contribution(Map<String, List<String>> words) throws StatisticsException {
        Layout layout = layout();
        float[] values = new float[layout.size()];
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            List<String> own = words.getOrDefault(column.getKey(), List.of());
            checkEnough(column.getKey(), own.size());
            long[] counts = new long[column.getValue().size() + buckets];
            for (String word : own) {
                int level = column.getValue().indexOf(word);
                counts[level >= 0 ? level : column.getValue().size() + bucket(column.getKey(), word)]++;
            }
            for (int i = 0; i < counts.length; i++) {
                int at = layout.start(column.getKey()) + i * StatisticsPlan.COUNT_WORDS;
                Words.write(BigInteger.valueOf(counts[i]), values, at, StatisticsPlan.COUNT_WORDS);
            }
        }
        return NamedVectors.owning(layout, values);
    }

    private void checkEnough(String column, int rows) throws StatisticsException {
        if (rows < least) {
            throw new StatisticsException(
                    Reason.TOO_FEW_ROWS, "the column " + column + " is there in fewer than " + least + " rows");
        }
    }

    /** @param sums of all contributions. @throws StatisticsException TOO_FEW_HOSPITALS, DAMAGED */
    public List<Found> found(double[] sums, int hospitals) throws StatisticsException {
        PlanCheck.checkHospitals(hospitals);
        Layout layout = layout();
        if (sums.length != layout.size()) {
            throw new StatisticsException(Reason.DAMAGED, "the sum has another length than the survey");
        }
        List<Found> all = new ArrayList<>();
        try {
            columns.forEach((name, levels) -> all.add(found(name, levels.size(), sums, layout.start(name))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StatisticsException(Reason.DAMAGED, "the sum is damaged: " + e.getMessage());
        }
        return all;
    }

    private Found found(String column, int declared, double[] sums, int start) {
        List<Long> counts = new ArrayList<>();
        Map<Integer, Long> others = new LinkedHashMap<>();
        for (int i = 0; i < declared + buckets; i++) {
            int at = start + i * StatisticsPlan.COUNT_WORDS;
            long count = Words.sum(sums, at, StatisticsPlan.COUNT_WORDS).longValueExact();
            if (i < declared) {
                counts.add(count > 0 && count < least ? least : count);
            } else if (count >= least) {
                others.put(i - declared, count);
            }
        }
        return new Found(column, counts, others);
    }
}
