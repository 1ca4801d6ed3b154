package org.xinglin.core.testkit;

import org.xinglin.core.training.SitePolicyBook;

class InMemorySitePoliciesTest extends SitePolicyBookContract {
    private final InMemorySitePolicies book = new InMemorySitePolicies();

    @Override
    protected SitePolicyBook book() {
        return book;
    }
}
