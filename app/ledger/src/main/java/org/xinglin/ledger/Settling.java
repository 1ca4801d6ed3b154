package org.xinglin.ledger;

import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.Place;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;

/** Writes into the journal what became of a transaction. */
final class Settling {
    private Settling() {}

    static void write(Receipts.Settled settled, SentTransactions journal) {
        TransactionReceipt receipt = settled.receipt();
        State state = receipt.isStatusOK() ? State.DONE : State.REVERTED;
        Fate fate = receipt.getBlockHash() == null || receipt.getBlockNumberRaw() == null
                ? Fate.of(state)
                : Fate.in(
                        state,
                        new Place(
                                new BlockHeight(receipt.getBlockNumber().longValueExact()),
                                Digest.ofHex(receipt.getBlockHash())));
        journal.settle(settled.transaction().hash(), fate);
    }
}
