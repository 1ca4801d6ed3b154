package org.xinglin.core.chain;

/** Says yes or no to a transaction before it is signed. Asked on the ledger's thread: it may wait for a person. */
@FunctionalInterface
public interface Approval {
    /** Where nobody is asked. */
    Approval ALWAYS = preview -> true;

    boolean approves(TransactionPreview preview);
}
