package org.xinglin.learning.data.images;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/**
 * An image line by line as numbers from 0 to 1. Grey samples are taken as they stand, with 8 or 16 bits: Java's own way to colours
 * would take them for linear light and brighten them. Colours become grey by ITU-R BT.601; what is transparent is black.
 */
final class PixelLines {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final BufferedImage image;
    private final int channels;
    private final boolean grey;
    private final double white;
    private final int[] line;
    private final int[] alpha;

    PixelLines(BufferedImage image, int channels) {
        this.image = image;
        this.channels = channels;
        ColorModel model = image.getColorModel();
        this.grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && !(model instanceof IndexColorModel);
        this.white = grey ? (1 << model.getComponentSize(0)) - 1 : 255;
        this.line = new int[image.getWidth()];
        this.alpha = new int[image.getWidth()];
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** @param into channels x width */
    void read(int y, double[][] into) {
        if (grey) {
            readGrey(y, into);
            return;
        }
        image.getRGB(0, y, line.length, 1, line, 0, line.length);
        for (int x = 0; x < line.length; x++) {
            double opaque = (line[x] >>> 24) / 255.0 / white;
            double red = (line[x] >> 16 & 0xFF) * opaque;
            double green = (line[x] >> 8 & 0xFF) * opaque;
            double blue = (line[x] & 0xFF) * opaque;
            if (channels == 1) {
                into[0][x] = RED * red + GREEN * green + BLUE * blue;
            } else {
                into[0][x] = red;
                into[1][x] = green;
                into[2][x] = blue;
            }
        }
    }

    private void readGrey(int y, double[][] into) {
        image.getRaster().getSamples(0, y, line.length, 1, 0, line);
        boolean transparent = image.getColorModel().hasAlpha();
        if (transparent) {
            image.getRaster().getSamples(0, y, line.length, 1, 1, alpha);
        }
        for (int x = 0; x < line.length; x++) {
            double value = line[x] / white * (transparent ? alpha[x] / white : 1);
            for (int c = 0; c < channels; c++) {
                into[c][x] = value;
            }
        }
    }
}
