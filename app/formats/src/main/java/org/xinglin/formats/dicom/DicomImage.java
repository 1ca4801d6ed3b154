package org.xinglin.formats.dicom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.xinglin.formats.dicom.PixelLayout.Color;

/**
 * Draws the first frame, made smaller to a wanted size while it is read: never more than a row of the file and the small image
 * are in memory. A frame that ends too early is drawn as far as it goes.
 */
final class DicomImage {
    private final PixelLayout layout;
    private final int width;
    private final int height;
    private final double[][] sums;
    private final int[] counts;
    private boolean whole = true;

    private DicomImage(PixelLayout layout, int maxSide) {
        this.layout = layout;
        double scale = Math.min(1, (double) maxSide / Math.max(layout.rows(), layout.columns()));
        width = Math.max(1, (int) Math.round(layout.columns() * scale));
        height = Math.max(1, (int) Math.round(layout.rows() * scale));
        sums = new double[layout.samples()][width * height];
        counts = new int[width * height];
    }

    /** An image and whether all its rows were there. */
    record Drawn(BufferedImage image, boolean whole) {}

    /**
     * Empty when not even a row is there.
     *
     * @param pixels stands at the first byte of the pixels
     */
    static Optional<Drawn> draw(DicomHeader header, PixelLayout layout, InputStream pixels, int maxSide)
            throws IOException {
        DicomImage image = new DicomImage(layout, maxSide);
        if (!image.read(pixels)) {
            return Optional.empty();
        }
        boolean grey = layout.samples() == 1;
        return Optional.of(new Drawn(grey ? image.grey(header) : image.color(), image.whole));
    }

    private boolean read(InputStream pixels) throws IOException {
        byte[] row = new byte[layout.rowBytes()];
        int planes = layout.planar() ? layout.samples() : 1;
        for (int i = 0; i < planes * layout.rows(); i++) {
            if (pixels.readNBytes(row, 0, row.length) < row.length) {
                whole = false;
                return i > 0;
            }
            add(row, i % layout.rows(), i / layout.rows());
        }
        return true;
    }

    private void add(byte[] row, int y, int plane) {
        int line = (int) ((long) y * height / layout.rows()) * width;
        int step = layout.planar() ? 1 : layout.samples();
        for (int x = 0; x < layout.columns(); x++) {
            int at = line + (int) ((long) x * width / layout.columns());
            for (int s = 0; s < step; s++) {
                sums[plane + s][at] += layout.value(row, x * step + s);
            }
            counts[at] += plane == 0 ? 1 : 0;
        }
    }

    private double mean(int sample, int at) {
        return counts[at] == 0 ? 0 : sums[sample][at] / counts[at];
    }

    /** Modality and window transformations (PS3.3, sections C.11.1 and C.11.2.1.2.1). */
    private BufferedImage grey(DicomHeader header) {
        double slope = header.number(Tag.SLOPE).orElse(1);
        double intercept = header.number(Tag.INTERCEPT).orElse(0);
        double[] window = window(header, slope, intercept);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < counts.length; at++) {
            double value = mean(0, at) * slope + intercept;
            double share = (value - (window[0] - 0.5)) / (window[1] - 1) + 0.5;
            int level = level(share * 255);
            int shown = layout.color() == Color.MONOCHROME1 ? 255 - level : level;
            image.setRGB(at % width, at / width, shown << 16 | shown << 8 | shown);
        }
        return image;
    }

    /** Center and width: what the file says, or what takes in all values. */
    private double[] window(DicomHeader header, double slope, double intercept) {
        double width = header.number(Tag.WINDOW_WIDTH).orElse(0);
        if (width > 1 && header.number(Tag.WINDOW_CENTER).isPresent()) {
            return new double[] {header.number(Tag.WINDOW_CENTER).getAsDouble(), width};
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < counts.length; at++) {
            double value = mean(0, at) * slope + intercept;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {(least + most + 1) / 2, Math.max(2, most - least + 1)};
    }

    private BufferedImage color() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < counts.length; at++) {
            double a = mean(0, at);
            double b = mean(1, at);
            double c = mean(2, at);
            int rgb = layout.color() == Color.YBR_FULL
                    // PS3.3, section C.7.6.3.1.2
                    ? rgb(a + 1.402 * (c - 128), a - 0.344136 * (b - 128) - 0.714136 * (c - 128), a + 1.772 * (b - 128))
                    : rgb(a, b, c);
            image.setRGB(at % width, at / width, rgb);
        }
        return image;
    }

    private static int rgb(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
