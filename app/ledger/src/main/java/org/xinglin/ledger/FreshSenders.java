package org.xinglin.ledger;

import org.xinglin.core.chain.Approvals;

/**
 * Sends from accounts that are made for one transaction. What they send is not written into the journal of the vault's own
 * account, which is kept: nothing at home says afterwards whose they were.
 */
record FreshSenders(Rpc rpc, long chainId, Receipts receipts, SigningDesk desk) {

    LedgerSender of(FreshAccount account) {
        Approvals approvals = desk.approvals();
        SigningDesk own = new SigningDesk(approvals, new SentInMemory(), desk.decoder(), desk.clock());
        ContractReader dryRun = new ContractReader(rpc, account.account());
        return new LedgerSender(rpc, chainId, new TransactionSigner(account), dryRun, receipts, own);
    }
}
