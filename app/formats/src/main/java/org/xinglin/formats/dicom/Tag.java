package org.xinglin.formats.dicom;

import java.util.Set;

/** The elements that are read, by group and number (DICOM PS3.6). */
final class Tag {
    static final int TRANSFER_SYNTAX = 0x0002_0010;
    static final int CHARACTER_SET = 0x0008_0005;
    static final int STUDY_DATE = 0x0008_0020;
    static final int SERIES_DATE = 0x0008_0021;
    static final int CONTENT_DATE = 0x0008_0023;
    static final int MODALITY = 0x0008_0060;
    static final int STUDY_DESCRIPTION = 0x0008_1030;
    static final int SERIES_DESCRIPTION = 0x0008_103E;
    static final int PATIENT_ID = 0x0010_0020;
    static final int SAMPLES = 0x0028_0002;
    static final int PHOTOMETRIC = 0x0028_0004;
    static final int PLANAR = 0x0028_0006;
    static final int FRAMES = 0x0028_0008;
    static final int ROWS = 0x0028_0010;
    static final int COLUMNS = 0x0028_0011;
    static final int BITS_ALLOCATED = 0x0028_0100;
    static final int BITS_STORED = 0x0028_0101;
    static final int SIGNED = 0x0028_0103;
    static final int WINDOW_CENTER = 0x0028_1050;
    static final int WINDOW_WIDTH = 0x0028_1051;
    static final int INTERCEPT = 0x0028_1052;
    static final int SLOPE = 0x0028_1053;
    static final int PIXELS = 0x7FE0_0010;

    static final Set<Integer> READ = Set.of(
            TRANSFER_SYNTAX,
            CHARACTER_SET,
            STUDY_DATE,
            SERIES_DATE,
            CONTENT_DATE,
            MODALITY,
            STUDY_DESCRIPTION,
            SERIES_DESCRIPTION,
            PATIENT_ID,
            SAMPLES,
            PHOTOMETRIC,
            PLANAR,
            FRAMES,
            ROWS,
            COLUMNS,
            BITS_ALLOCATED,
            BITS_STORED,
            SIGNED,
            WINDOW_CENTER,
            WINDOW_WIDTH,
            INTERCEPT,
            SLOPE);

    private Tag() {}
}
