package org.xinglin.learning.models;

import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.learning.models.Layer.Mode;

/**
 * A model as layers over one flat array of parameters and one of their gradient, both in the order of the vectors' names, so that an
 * update is the difference of two flat arrays. It holds {@link #capacity} examples at a time; all arrays are made in the
 * beginning. Not thread-safe.
 */
public final class Network {
    /** Bytes for the activations of all examples at a time. */
    private static final long MEMORY = 256L << 20;

    /** So that float32 rounding takes no clipped gradient above the clip. */
    private static final double BELOW = 1 - 1e-6;

    private final Layout layout;
    private final Tensor parameters;
    private final Tensor gradient;
    private final Signal input;
    private final List<Layer> layers;
    private final Loss loss;
    private final int capacity;
    private final int[] labels;
    private final double[] scratch;

    private Network(LayerStack stack, Loss loss, int classes) {
        this.layout = stack.layout();
        this.parameters = stack.parameters();
        this.gradient = stack.gradient();
        this.input = stack.input();
        this.layers = stack.layers();
        this.loss = loss;
        this.capacity = stack.capacity();
        this.labels = new int[capacity];
        this.scratch = new double[classes];
    }

    /**
     * @param features of one example
     * @param most examples at a time: fewer where large images would take too much memory
     */
    public static Network of(ModelSpec model, int features, int most) {
        int capacity = most;
        if (!model.input().convolutions().isEmpty()) {
            capacity = Math.clamp(MEMORY / LayerStack.bytesAnExample(model, features), 1, most);
        }
        Loss loss = model.kind() == Kind.LOGISTIC_REGRESSION ? Loss.SIGMOID : Loss.SOFTMAX;
        return new Network(new LayerStack(model, features, capacity), loss, model.classes());
    }

    public Layout layout() {
        return layout;
    }

    /** The parameters themselves: an optimizer changes them. */
    public Tensor parameters() {
        return parameters;
    }

    /** What the passes added up since {@link #clearGradient}. */
    public Tensor gradient() {
        return gradient;
    }

    /** How many examples it holds at a time. */
    public int capacity() {
        return capacity;
    }

    public int classes() {
        return scratch.length;
    }

    /** @throws IllegalArgumentException when the vectors are not those of this model */
    public void load(NamedVectors model) {
        if (!model.layout().equals(layout)) {
            throw new IllegalArgumentException("a model of " + model.layout() + " for one of " + layout);
        }
        parameters.load(model.sharedForReading(), 0);
    }

    /** A copy of the parameters. */
    public NamedVectors model() {
        return NamedVectors.owning(layout, parameters.toArray());
    }

    /** What dropout leaves out from here on follows from the seed. */
    public void seed(long seed) {
        long next = seed;
        for (Layer layer : layers) {
            if (layer instanceof DropoutLayer dropout) {
                dropout.seed(next++);
            }
        }
    }

    public void clearGradient() {
        gradient.clear();
    }

    /** @throws IllegalArgumentException when examples have another width, or a class that the model does not know */
    public void check(Examples examples) {
        if (examples.width() != input.width()) {
            throw new IllegalArgumentException(
                    "rows of " + examples.width() + " features for a model of " + input.width());
        }
        for (int label : examples.labels()) {
            if (label < 0 || label >= classes()) {
                throw new IllegalArgumentException("class " + label + " for a model of " + classes());
            }
        }
    }

    /** Takes {@code count} examples in that were {@link #check}ed, at most {@link #capacity}: those of {@code rows} from {@code from} on. */
    public void take(Examples examples, int[] rows, int from, int count) {
        int width = input.width();
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            input.values().copy(examples.features(), row * width, i * width, width);
            labels[i] = examples.labels()[row];
        }
    }

    /** Adds {@code scale} times the sum of the gradients of the examples taken in. */
    public void addGradient(int count, float scale) {
        forward(count, Mode.TRAINING);
        Signal logits = layers.getLast().output();
        for (int row = 0; row < count; row++) {
            loss.error(logits.values(), row, labels[row], logits.error(), scratch);
        }
        logits.error().scale(0, count * logits.width(), scale);
        backward(count);
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).addGradient(count);
        }
    }

    /**
     * Adds the sum of the gradients with each example's made no longer than {@code clip} (Abadi et al. 2016, algorithm 1).
     *
     * @param norms gets each example's norm before
     * @param factors gets what each was multiplied with
     */
    public void addClippedGradient(int count, double clip, double[] norms, float[] factors) {
        forward(count, Mode.TRAINING);
        Signal logits = layers.getLast().output();
        for (int row = 0; row < count; row++) {
            loss.error(logits.values(), row, labels[row], logits.error(), scratch);
            norms[row] = 0;
        }
        backward(count);
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).addSquaredNorms(count, norms);
        }
        for (int row = 0; row < count; row++) {
            norms[row] = Math.sqrt(norms[row]);
            factors[row] = (float) Math.min(1, BELOW * clip / Math.max(norms[row], Double.MIN_NORMAL));
        }
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).weigh(count, factors);
            layers.get(l).addGradient(count);
        }
    }

    private void forward(int count, Mode mode) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).forward(count, mode);
        }
    }

    private void backward(int count) {
        for (int l = layers.size() - 1; l >= 0; l--) {
            layers.get(l).backward(count);
        }
    }

    /** What the model says of each example taken in: its loss and the probability of each class. */
    public void judge(int count, Judgement judgement) {
        forward(count, Mode.EVALUATION);
        Signal logits = layers.getLast().output();
        for (int row = 0; row < count; row++) {
            loss.probabilities(logits.values(), row, logits.width(), scratch);
            judgement.accept(loss.of(logits.values(), row, logits.width(), labels[row]), scratch, labels[row]);
        }
    }

    /** Takes one example's loss and probabilities. */
    @FunctionalInterface
    public interface Judgement {
        /** @param probabilities one a class, to be read at once */
        void accept(double loss, double[] probabilities, int label);
    }
}
