package org.xinglin.learning.models;

/**
 * The maximum over windows of neighbours that do not overlap, channel by channel; a rest at the edge is left out. Of equal values the
 * first counts.
 */
final class PoolLayer implements Layer {
    private final Signal input;
    private final Signal output;
    private final Grid grid;
    private final int[] chosen;

    /**
     * @param height of one channel; 1 for a signal
     * @param tall height of the window; 1 for a signal
     */
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
        for (int plane = 0; plane < rows * grid.channels(); plane++) {
            for (int y = 0; y < grid.rows(); y++) {
                int corner = (plane * grid.height() + y * grid.tall()) * grid.width();
                for (int x = 0; x < grid.columns(); x++) {
                    int best = best(corner + x * grid.wide());
                    chosen[to] = best;
                    output.values().set(to++, input.values().get(best));
                }
            }
        }
    }

    private int best(int corner) {
        int best = corner;
        float most = input.values().get(corner);
        for (int y = 0; y < grid.tall(); y++) {
            for (int place = corner + y * grid.width(); place < corner + y * grid.width() + grid.wide(); place++) {
                float value = input.values().get(place);
                if (value > most) {
                    most = value;
                    best = place;
                }
            }
        }
        return best;
    }

    @Override
    public void backward(int rows) {
        input.error().clear();
        for (int i = 0; i < rows * grid.outputs(); i++) {
            input.error().set(chosen[i], output.error().get(i));
        }
    }
}
