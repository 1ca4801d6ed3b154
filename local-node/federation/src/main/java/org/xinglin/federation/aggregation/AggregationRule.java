package org.xinglin.federation.aggregation;

import java.util.List;
import org.xinglin.federation.model.NamedVectors;

/** Makes one model of many. The result must not depend on the order in which the contributions came. */
public interface AggregationRule {
    /** @param contributions at least one, all of one shape and finite */
    NamedVectors aggregate(List<Contribution> contributions);
}
