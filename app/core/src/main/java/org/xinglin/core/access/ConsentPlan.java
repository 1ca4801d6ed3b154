package org.xinglin.core.access;

import java.util.List;

/**
 * What a Consent would grant here. Nothing was granted by making it.
 *
 * @param unmapped all of it that is not granted, and why; never passed over in silence
 */
public record ConsentPlan(List<GrantOrder> orders, List<String> unmapped) {
    public ConsentPlan {
        orders = List.copyOf(orders);
        unmapped = List.copyOf(unmapped);
    }
}
