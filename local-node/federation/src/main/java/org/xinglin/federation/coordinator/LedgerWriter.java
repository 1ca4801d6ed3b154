package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.math.BigInteger;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.exceptions.TransactionException;

/** Sends changes from one account and says by the contract's own words why one was refused. */
final class LedgerWriter {
    private static final LedgerErrors ERRORS = new LedgerErrors();

    private final Web3j web3j;
    private final String contract;
    private final String from;

    LedgerWriter(Web3j web3j, String contract, String from) {
        this.web3j = web3j;
        this.contract = contract;
        this.from = from;
    }

    /** Returns once the change stands in a block. One at a time: two at once would take the same nonce. */
    synchronized void write(RemoteFunctionCall<TransactionReceipt> call) throws IOException {
        TransactionReceipt receipt;
        try {
            receipt = call.send();
        } catch (TransactionException e) {
            throw new IOException(refusal(call, e), e);
        } catch (IOException | RuntimeException e) {
            throw e instanceof IOException io ? io : new IOException("the chain gave no usable answer", e);
        } catch (Exception e) {
            throw new IllegalStateException("web3j threw what it does not document", e);
        }
        if (!receipt.isStatusOK()) {
            throw new IOException(refusal(call, receipt.getBlockNumber()));
        }
    }

    private String refusal(RemoteFunctionCall<TransactionReceipt> call, TransactionException e) throws IOException {
        return e.getTransactionReceipt().isPresent()
                ? refusal(call, e.getTransactionReceipt().get().getBlockNumber())
                : "the chain did not take the change: " + e.getMessage();
    }

    /** A receipt does not say why; the same call on the state behind its block does. */
    private String refusal(RemoteFunctionCall<TransactionReceipt> call, BigInteger block) throws IOException {
        Transaction again = Transaction.createEthCallTransaction(from, contract, call.encodeFunctionCall());
        EthCall answer =
                web3j.ethCall(again, DefaultBlockParameter.valueOf(block)).send();
        String why = answer.hasError()
                ? ERRORS.name(answer.getError().getData())
                : "it was refused then and would not be now";
        return "the federation ledger refused: " + why;
    }
}
