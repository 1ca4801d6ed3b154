package org.xinglin.learning.models;

/**
 * The places of a convolution's window. A signal is an image of height 1.
 *
 * @param kernelHeight 1 for a signal
 */
record Windows(int channels, int height, int width, int kernelHeight, int kernelWidth) {
    int size() {
        return channels * kernelHeight * kernelWidth;
    }

    int rows() {
        return height - kernelHeight + 1;
    }

    int columns() {
        return width - kernelWidth + 1;
    }

    int positions() {
        return rows() * columns();
    }

    /** Each window a row: channel by channel, row by row. */
    void unfold(Tensor images, Tensor unfolded, int count) {
        int to = 0;
        for (int n = 0; n < count; n++) {
            for (int y = 0; y < rows(); y++) {
                for (int x = 0; x < columns(); x++) {
                    to = unfoldOne(images, place(n, 0, y, x), unfolded, to);
                }
            }
        }
    }

    private int unfoldOne(Tensor images, int corner, Tensor unfolded, int first) {
        int to = first;
        for (int c = 0; c < channels; c++) {
            for (int dy = 0; dy < kernelHeight; dy++) {
                int from = corner + (c * height + dy) * width;
                for (int dx = 0; dx < kernelWidth; dx++) {
                    unfolded.set(to++, images.get(from + dx));
                }
            }
        }
        return to;
    }

    /** The reverse for derivatives: where windows overlap they are added. */
    void fold(Tensor unfolded, Tensor images, int count) {
        images.clear();
        int from = 0;
        for (int n = 0; n < count; n++) {
            for (int y = 0; y < rows(); y++) {
                for (int x = 0; x < columns(); x++) {
                    from = foldOne(unfolded, from, images, place(n, 0, y, x));
                }
            }
        }
    }

    private int foldOne(Tensor unfolded, int first, Tensor images, int corner) {
        int from = first;
        for (int c = 0; c < channels; c++) {
            for (int dy = 0; dy < kernelHeight; dy++) {
                int to = corner + (c * height + dy) * width;
                for (int dx = 0; dx < kernelWidth; dx++) {
                    images.add(to + dx, unfolded.get(from++));
                }
            }
        }
        return from;
    }

    private int place(int example, int channel, int y, int x) {
        return ((example * channels + channel) * height + y) * width + x;
    }
}
