package org.xinglin.ledger;

import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.xinglin.core.kernel.Failed;

/** Says whether a receipt is what the chain holds, not only what a node says. */
@FunctionalInterface
interface ReceiptCheck {
    /** For a node that is believed. */
    ReceiptCheck NONE = (transaction, receipt) -> true;

    /** @return false when its block is no longer on the chain @throws Failed Tampered when block and receipt contradict */
    boolean holds(String transaction, TransactionReceipt receipt) throws Failed;
}
