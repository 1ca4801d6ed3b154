package org.xinglin.learning.models;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.task.ConvolutionSpec;
import org.xinglin.federation.task.ModelShape;
import org.xinglin.federation.task.ModelSpec;

/** Builds a network's layers from its description, one on the other. */
final class LayerStack {
    private final ModelSpec model;
    private final int capacity;
    private final Layout layout;
    private final Tensor parameters;
    private final Tensor gradient;
    private final Signal input;
    private final List<Layer> layers = new ArrayList<>();
    private Signal top;

    LayerStack(ModelSpec model, int features, int capacity) {
        this.model = model;
        this.capacity = capacity;
        this.layout = Layout.of(model.lengths(features));
        this.parameters = Tensor.zeros(layout.size());
        this.gradient = Tensor.zeros(layout.size());
        this.input = Signal.input(capacity, features);
        this.top = input;
        build(new ModelShape(model, features).layers());
    }

    private void build(List<ModelShape.Layer> shapes) {
        List<ConvolutionSpec> convolutions = model.input().convolutions();
        List<Integer> shape = model.input().shape();
        int channels = shape.isEmpty() ? 0 : shape.getFirst();
        int height = shape.size() == 3 ? shape.get(1) : 1;
        int width = shape.isEmpty() ? 0 : shape.getLast();
        if (!convolutions.isEmpty() && channels * height * width != input.width()) {
            throw new IllegalArgumentException("rows of " + input.width() + " features for an input of " + shape);
        }
        for (int l = 0; l < convolutions.size(); l++) {
            ConvolutionSpec spec = convolutions.get(l);
            boolean flat = shape.size() == 2;
            Windows windows = new Windows(channels, height, width, flat ? 1 : spec.kernel(), spec.kernel());
            add(new ConvolutionLayer(top, capacity, windows, weights(shapes.get(l))));
            add(new ActivationLayer(top, capacity, model.activation()));
            PoolLayer.Grid grid = new PoolLayer.Grid(
                    spec.channels(), windows.rows(), windows.columns(), flat ? 1 : spec.pool(), spec.pool());
            if (spec.pool() > 1) {
                add(new PoolLayer(top, capacity, grid));
            }
            channels = spec.channels();
            height = grid.rows();
            width = grid.columns();
        }
        dense(shapes.subList(convolutions.size(), shapes.size()));
    }

    private void dense(List<ModelShape.Layer> shapes) {
        for (int l = 0; l < shapes.size(); l++) {
            add(new DenseLayer(top, capacity, weights(shapes.get(l))));
            if (l < shapes.size() - 1) {
                add(new ActivationLayer(top, capacity, model.activation()));
                if (model.dropout() > 0) {
                    add(new DropoutLayer(top, capacity, model.dropout()));
                }
            }
        }
    }

    private void add(Layer layer) {
        layers.add(layer);
        top = layer.output();
    }

    private Weights weights(ModelShape.Layer shape) {
        return new Weights(
                view(parameters, shape.weights()),
                view(parameters, shape.bias()),
                view(gradient, shape.weights()),
                view(gradient, shape.bias()));
    }

    private Tensor view(Tensor flat, String name) {
        return flat.slice(layout.start(name), layout.length(name));
    }

    /** Bytes of activations and their errors that one example takes. */
    static long bytesAnExample(ModelSpec model, int features) {
        LayerStack one = new LayerStack(model, features, 1);
        long values = features;
        for (Layer layer : one.layers) {
            values += 2L * layer.output().width();
        }
        return values * Float.BYTES;
    }

    Layout layout() {
        return layout;
    }

    Tensor parameters() {
        return parameters;
    }

    Tensor gradient() {
        return gradient;
    }

    Signal input() {
        return input;
    }

    List<Layer> layers() {
        return List.copyOf(layers);
    }

    int capacity() {
        return capacity;
    }
}
