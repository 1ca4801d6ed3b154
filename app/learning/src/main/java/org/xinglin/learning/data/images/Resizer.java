package org.xinglin.learning.data.images;

import java.util.Arrays;

/**
 * Brings an image to another size: each new pixel is the mean of the area of the old image that it covers, exactly, so that no
 * machine rounds in its own way. The image is stretched to the new shape.
 */
final class Resizer {
    private final int width;
    private final int height;
    private final int channels;

    Resizer(int width, int height, int channels) {
        this.width = width;
        this.height = height;
        this.channels = channels;
    }

    /** @return channel by channel, line by line */
    double[] resized(PixelLines image) {
        double[] out = new double[channels * height * width];
        double[][] line = new double[channels][image.width()];
        double[] narrow = new double[width];
        double tall = (double) image.height() / height;
        for (int y = 0; y < image.height(); y++) {
            image.read(y, line);
            int first = (int) Math.floor(y / tall);
            int last = Math.min(height - 1, (int) Math.floor(Math.nextDown((y + 1) / tall)));
            for (int c = 0; c < channels; c++) {
                squeeze(line[c], narrow);
                for (int to = first; to <= last; to++) {
                    add(out, (c * height + to) * width, narrow, overlap(y, to * tall, (to + 1) * tall) / tall);
                }
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.clamp(out[i], 0, 1);
        }
        return out;
    }

    private static void add(double[] out, int at, double[] narrow, double share) {
        for (int x = 0; x < narrow.length; x++) {
            out[at + x] += share * narrow[x];
        }
    }

    /** How much of the old pixel from {@code old} to {@code old + 1} lies in the new one. */
    private static double overlap(int old, double from, double to) {
        return Math.max(0, Math.min(old + 1, to) - Math.max(old, from));
    }

    private void squeeze(double[] line, double[] narrow) {
        Arrays.fill(narrow, 0);
        double wide = (double) line.length / width;
        for (int x = 0; x < width; x++) {
            double from = x * wide;
            double to = (x + 1) * wide;
            for (int old = (int) from; old < Math.min(line.length, Math.ceil(to)); old++) {
                narrow[x] += line[old] * overlap(old, from, to) / wide;
            }
        }
    }
}
