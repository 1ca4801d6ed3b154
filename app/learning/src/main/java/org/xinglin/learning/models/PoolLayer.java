package org.xinglin.learning.models;

/**
 * The maximum over windows of {@code size} neighbours that do not overlap (a rest at the edge is left out), from channels next to each
 * other, as a convolution leaves them, to channels in front (channels x height x width). With size 1 it only reorders.
 */
final class PoolLayer implements Layer {
    private final Signal input;
    private final Signal output;
    private final Grid grid;
    private final int[] chosen;

    /** @param tall window height: 1 for a signal */
    record Grid(int channels, int height, int width, int tall, int wide) {
        int rows() {
            return height / tall;
        }

        int columns() {
            return width / wide;
        }

        int outputs() {
            return channels * rows() * columns();
        }
    }

    PoolLayer(Signal input, int capacity, Grid grid) {
        this.input = input;
        this.grid = grid;
        this.output = Signal.of(capacity, grid.outputs());
        this.chosen = new int[capacity * grid.outputs()];
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(int rows, Mode mode) {
        int to = 0;
        for (int n = 0; n < rows; n++) {
            for (int c = 0; c < grid.channels(); c++) {
                for (int y = 0; y < grid.rows(); y++) {
                    for (int x = 0; x < grid.columns(); x++) {
                        int best = best(n, c, y * grid.tall(), x * grid.wide());
                        chosen[to] = best;
                        output.values().set(to++, input.values().get(best));
                    }
                }
            }
        }
    }

    /** Where the first of the greatest values of a window lies. */
    private int best(int example, int channel, int top, int left) {
        int best = place(example, channel, top, left);
        for (int y = top; y < top + grid.tall(); y++) {
            for (int x = left; x < left + grid.wide(); x++) {
                int here = place(example, channel, y, x);
                if (input.values().get(here) > input.values().get(best)) {
                    best = here;
                }
            }
        }
        return best;
    }

    private int place(int example, int channel, int y, int x) {
        return ((example * grid.height() + y) * grid.width() + x) * grid.channels() + channel;
    }

    @Override
    public void backward(int rows) {
        input.error().clear();
        for (int i = 0; i < rows * grid.outputs(); i++) {
            input.error().add(chosen[i], output.error().get(i));
        }
    }
}
