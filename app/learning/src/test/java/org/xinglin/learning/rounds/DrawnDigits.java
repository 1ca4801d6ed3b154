package org.xinglin.learning.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.TrainTestSplit;

/**
 * Images of the ten digits, drawn stroke by stroke: bent, turned, slanted, moved, of changing thickness and under noise, so that a line
 * through the pixels does not tell them apart. Hospitals differ as scanners do (contrast, noise), and in how often each digit comes.
 */
public final class DrawnDigits {
    private static final double[][] STROKES = {
        {.5, .1, .3, .25, .25, .5, .3, .75, .5, .9, .7, .75, .75, .5, .7, .25, .5, .1},
        {.33, .28, .55, .1, .55, .9},
        {.25, .3, .4, .1, .65, .12, .72, .32, .25, .9, .8, .9},
        {.25, .12, .7, .12, .45, .45, .72, .65, .6, .88, .25, .86},
        {.62, .9, .62, .1, .2, .65, .82, .65},
        {.75, .1, .3, .1, .27, .45, .6, .42, .75, .65, .6, .9, .25, .88},
        {.7, .1, .35, .4, .25, .7, .4, .9, .65, .88, .72, .65, .55, .5, .3, .6},
        {.2, .1, .8, .1, .4, .9},
        {.5, .48, .3, .3, .5, .1, .7, .3, .5, .48, .25, .7, .5, .92, .75, .7, .5, .48},
        {.7, .4, .45, .5, .28, .3, .45, .1, .68, .18, .7, .4, .6, .9}
    };

    static final int CLASSES = STROKES.length;

    private final int side;
    private final Random random;
    private final double contrast;
    private final double noise;
    private final double[] frequency = new double[CLASSES];

    /** @param side of an image in pixels; an image is its {@code side * side} values, line by line */
    public DrawnDigits(int side, long seed) {
        this.side = side;
        this.random = new Random(seed);
        this.contrast = 0.7 + 0.6 * random.nextDouble();
        this.noise = 0.15 + 0.15 * random.nextDouble();
        double sum = 0;
        for (int digit = 0; digit < CLASSES; digit++) {
            frequency[digit] = -Math.log(1 - random.nextDouble()); // Dirichlet(1)
            sum += frequency[digit];
        }
        for (int digit = 0; digit < CLASSES; digit++) {
            frequency[digit] /= sum;
        }
    }

    /** One hospital's images, not the same ones on both sides. */
    public static TrainTestSplit hospital(int side, int train, int test, long seed) {
        DrawnDigits digits = new DrawnDigits(side, seed);
        return new TrainTestSplit(digits.rows(train), digits.rows(test));
    }

    public Rows rows(int count) {
        List<double[]> images = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int digit = digit();
            images.add(image(digit));
            labels.add(digit);
        }
        return new Rows(images, labels, 0);
    }

    private int digit() {
        double left = random.nextDouble();
        int digit = 0;
        while (digit < CLASSES - 1 && left >= frequency[digit]) {
            left -= frequency[digit++];
        }
        return digit;
    }

    private double[] image(int digit) {
        double[] strokes = moved(STROKES[digit]);
        double thick = 0.03 + 0.05 * random.nextDouble();
        double soft = 1.0 / side;
        double[] pixels = new double[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int line = i / side;
            double x = (i % side + 0.5) / side;
            double y = (line + 0.5) / side;
            double ink = Math.clamp(1 - (distance(strokes, x, y) - thick) / soft, 0, 1);
            pixels[i] = contrast * ink + noise * random.nextGaussian();
        }
        return pixels;
    }

    /** Each point a little aside, then all of them turned, slanted, scaled and moved. */
    private double[] moved(double[] strokes) {
        double angle = 0.2 * random.nextGaussian();
        double slant = 0.2 * random.nextGaussian();
        double scale = 0.75 + 0.3 * random.nextDouble();
        double right = 0.05 * random.nextGaussian();
        double down = 0.05 * random.nextGaussian();
        double[] points = new double[strokes.length];
        for (int i = 0; i < strokes.length; i += 2) {
            double y = strokes[i + 1] - 0.5 + 0.035 * random.nextGaussian();
            double x = strokes[i] - 0.5 + 0.035 * random.nextGaussian() - slant * y;
            points[i] = 0.5 + right + scale * (x * Math.cos(angle) - y * Math.sin(angle));
            points[i + 1] = 0.5 + down + scale * (x * Math.sin(angle) + y * Math.cos(angle));
        }
        return points;
    }

    private static double distance(double[] points, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 2; i < points.length; i += 2) {
            double alongX = points[i] - points[i - 2];
            double alongY = points[i + 1] - points[i - 1];
            double fromX = x - points[i - 2];
            double fromY = y - points[i - 1];
            double length = Math.max(1e-9, alongX * alongX + alongY * alongY);
            double part = Math.clamp((fromX * alongX + fromY * alongY) / length, 0, 1);
            least = Math.min(least, Math.hypot(fromX - part * alongX, fromY - part * alongY));
        }
        return least;
    }
}
