package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.chain.TransactionPreview.Parameter;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/**
 * Where a transaction lies before it is signed: shown decoded to whoever approves, then written into the journal.
 *
 * @param journal of what left
 */
record SigningDesk(Approvals approvals, SentTransactions journal, CallDecoder decoder, InstantSource clock) {

    /** Nobody is asked, and the journal ends with the process. */
    static SigningDesk unattended() {
        return new SigningDesk(
                new Approvals(), new SentInMemory(), new CallDecoder(address -> ""), InstantSource.system());
    }

    /** @throws Failed NotSent, Cancelled */
    void pass(long chainId, WalletAddress signer, Draft draft, BigInteger nonce) throws Failed {
        approvals.pass(preview(chainId, signer, draft, nonce));
    }

    String what(Draft draft) {
        CallDecoder.Decoded call = decoder.decode(draft.to(), draft.data());
        return call.contract().isEmpty() ? call.function() : call.contract() + "." + call.function();
    }

    TransactionPreview preview(long chainId, WalletAddress signer, Draft draft, BigInteger nonce) {
        CallDecoder.Decoded call = decoder.decode(draft.to(), draft.data());
        List<Parameter> parameters = new ArrayList<>(call.parameters());
        return new TransactionPreview(
                chainId,
                signer,
                new WalletAddress(draft.to()),
                call.contract(),
                call.function(),
                parameters,
                call.until(),
                new TransactionPreview.Cost(
                        draft.estimate(),
                        draft.gas(),
                        draft.fee().highest(),
                        draft.fee().tip()),
                nonce.longValueExact(),
                draft.refused());
    }

    void write(SentTransaction transaction) {
        journal.add(transaction);
    }
}
