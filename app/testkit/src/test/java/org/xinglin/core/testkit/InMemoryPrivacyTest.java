package org.xinglin.core.testkit;

import org.xinglin.core.training.PrivacyLedger;

class InMemoryPrivacyTest extends PrivacyLedgerContract {
    private final InMemoryPrivacy ledger = new InMemoryPrivacy();

    @Override
    protected PrivacyLedger ledger() {
        return ledger;
    }
}
