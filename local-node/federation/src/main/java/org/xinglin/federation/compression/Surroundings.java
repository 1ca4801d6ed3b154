package org.xinglin.federation.compression;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a task decides whether a compression can be used with it.
 *
 * @param areMasked whether updates are summed under secure aggregation
 * @param hasRecordNoise whether hospitals train with differential privacy for records
 * @param hasClientNoise whether updates are clipped and noised with differential privacy for hospitals
 * @param needsSingleUpdates whether the rule compares updates with each other instead of taking their mean
 * @param size values of an update
 */
public record Surroundings(
        boolean areMasked, boolean hasRecordNoise, boolean hasClientNoise, boolean needsSingleUpdates, int size) {
    private static final int SMALL = 1000;

    /** All there is to say, refusals first; empty when there is nothing. */
    public Set<Remark> remarksOn(Compression compression) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (compression instanceof Uncompressed) {
            return remarks;
        }
        boolean isTopK = compression instanceof TopK;
        add(remarks, Remark.PLACES_DIFFER_UNDER_MASKS, areMasked && isTopK);
        add(remarks, Remark.SCALES_DIFFER_UNDER_MASKS, areMasked && isRounded(compression));
        add(remarks, Remark.ZEROS_OUTVOTE_VALUES, needsSingleUpdates && isTopK);
        add(remarks, Remark.CLIP_AGAIN_AFTER_DECODING, hasClientNoise && isRounded(compression));
        add(remarks, Remark.NOISE_CHOOSES_THE_PLACES, hasRecordNoise && isTopK);
        add(remarks, Remark.NOISE_FILLS_ALL_PLACES, hasClientNoise && isTopK);
        add(remarks, Remark.MODEL_IS_SMALL, size < SMALL);
        return Collections.unmodifiableSet(remarks);
    }

    private static void add(Set<Remark> remarks, Remark remark, boolean applies) {
        if (applies) {
            remarks.add(remark);
        }
    }

    private static boolean isRounded(Compression compression) {
        return switch (compression) {
            case Uncompressed none -> false;
            case Quantised quantised -> true;
            case TopK topK -> topK.bits() < Values.FLOAT;
            case RandomK randomK -> randomK.bits() < Values.FLOAT;
        };
    }
}
