package org.xinglin.learning.models;

/**
 * The places of a convolution's window over images that lie channel by channel. A signal is an image of height 1.
 *
 * @param kernelHeight 1 for a signal
 */
record Windows(int channels, int height, int width, int kernelHeight, int kernelWidth) {
    /** Values in a window. */
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

    /** An example's windows as the columns of a matrix: for each value of a window, what stands there at each position. */
    void unfold(Tensor images, int example, Tensor unfolded) {
        int columns = columns();
        int to = 0;
        for (int value = 0; value < size(); value++) {
            int from = place(example, value);
            for (int y = 0; y < rows(); y++) {
                unfolded.copy(images, from, to, columns);
                from += width;
                to += columns;
            }
        }
    }

    /** The reverse for derivatives: adds to the example's image what stands at each position. */
    void addFolded(Tensor unfolded, Tensor images, int example) {
        int columns = columns();
        int from = 0;
        for (int value = 0; value < size(); value++) {
            int to = place(example, value);
            for (int y = 0; y < rows(); y++) {
                images.addFrom(unfolded, from, to, columns);
                from += columns;
                to += width;
            }
        }
    }

    /** Where the value of the first window lies. */
    private int place(int example, int value) {
        int channel = value / (kernelHeight * kernelWidth);
        int down = value / kernelWidth % kernelHeight;
        return ((example * channels + channel) * height + down) * width + value % kernelWidth;
    }
}
