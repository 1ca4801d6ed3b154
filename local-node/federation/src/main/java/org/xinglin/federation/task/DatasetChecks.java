package org.xinglin.federation.task;

import java.util.List;

/** What of a dataset does not go with the rest of its task. */
final class DatasetChecks {
    /** As {@code StatisticsPlan.LEAST_HOSPITALS} says. */
    private static final int LEAST_TOGETHER = 3;

    private DatasetChecks() {}

    static void check(TaskSpec spec) throws TaskSpecException {
        DatasetSpec dataset = spec.dataset();
        if (spec.model().classes() != dataset.classes()) {
            throw new TaskSpecException(
                    "model.classes", "must be " + dataset.classes() + ": so many classes has the dataset's label");
        }
        boolean together = dataset.standardising() == Standardising.FEDERATED;
        if (together && spec.rounds().minParticipants() < LEAST_TOGETHER) {
            throw new TaskSpecException(
                    "minParticipants",
                    "must be at least " + LEAST_TOGETHER
                            + " where hospitals standardise together: of two, each would learn the other's sums");
        }
        if (dataset.source() instanceof ImageSpec images && spec.model().kind() == ModelSpec.Kind.CNN_2D) {
            List<Integer> shape = List.of(images.channels(), images.height(), images.width());
            if (!spec.model().input().shape().equals(shape)) {
                throw new TaskSpecException("model.input", "must be " + shape + ", as the images are made");
            }
        }
    }
}
