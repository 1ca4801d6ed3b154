package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.models.Tensor;

/** lambda w for the weights, and nothing for the biases. */
record DecayTerm(float lambda, List<Range> ranges) implements GradientTerm {
    /** Where weights lie. */
    record Range(int from, int to) {}

    static DecayTerm of(double lambda, Layout layout) {
        List<Range> ranges = new ArrayList<>();
        for (String name : layout.names()) {
            if (name.endsWith(TaskSpec.WEIGHTS)) {
                ranges.add(new Range(layout.start(name), layout.start(name) + layout.length(name)));
            }
        }
        return new DecayTerm((float) lambda, List.copyOf(ranges));
    }

    @Override
    public void addTo(Tensor gradient, Tensor parameters) {
        for (int r = 0; r < ranges.size(); r++) {
            for (int i = ranges.get(r).from(); i < ranges.get(r).to(); i++) {
                gradient.add(i, lambda * parameters.get(i));
            }
        }
    }
}
