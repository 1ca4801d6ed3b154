package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.response.Transaction;
import org.xinglin.core.chain.PendingTransactions;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * Replaces what waits in the node's pool by a transaction with the same nonce, and looks again after what a reorganisation
 * may have thrown out. Works beside the ledger's thread: that one may be held up by the very transaction.
 */
final class Web3jPendingTransactions implements PendingTransactions {
    /** Blocks after which no reorganisation of a proof-of-authority chain is expected any more. */
    static final long FINAL_AFTER = 12;
    /** Gas of a plain transfer (yellow paper, appendix G). */
    private static final BigInteger TRANSFER_GAS = BigInteger.valueOf(21_000);
    /** Nodes ask for a tenth more (geth, Besu); an eighth more is above what any of them asks by default. */
    private static final BigInteger EIGHTH = BigInteger.valueOf(8);

    private final Rpc rpc;
    private final long chainId;
    private final Publisher publisher;
    private final Receipts receipts;
    private final SigningDesk desk;

    Web3jPendingTransactions(Rpc rpc, long chainId, Publisher publisher, Receipts receipts, SigningDesk desk) {
        this.rpc = rpc;
        this.chainId = chainId;
        this.publisher = publisher;
        this.receipts = receipts;
        this.desk = desk;
    }

    @Override
    public List<SentTransaction> refresh() throws Failed {
        long head = rpc.ask(rpc.web3j().ethBlockNumber()).getBlockNumber().longValueExact();
        SentTransactions journal = desk.journal();
        List<SentTransaction> waiting = new ArrayList<>();
        for (SentTransaction one : journal.unsettled(head - FINAL_AFTER)) {
            Optional<Receipts.Settled> settled = receipts.settled(one, journal);
            if (settled.isPresent()) {
                settle(one, settled.get());
            } else if (receipts.isPassedOver(one, journal, publisher)) {
                settled = receipts.settled(one, journal);
                settled.ifPresentOrElse(
                        found -> settle(one, found), () -> journal.settle(one.hash(), Fate.of(State.LOST)));
            } else {
                journal.settle(one.hash(), Fate.WAITING);
                waiting.add(one.with(Fate.WAITING));
            }
        }
        return waiting;
    }

    private void settle(SentTransaction asked, Receipts.Settled found) {
        Settling.write(found, desk.journal());
        if (!found.transaction().hash().equals(asked.hash())) {
            desk.journal().settle(asked.hash(), Fate.of(State.LOST));
        }
    }

    @Override
    public Digest speedUp(Digest hash) throws Failed {
        Transaction old = waiting(hash);
        Draft again = new Draft(
                Optional.ofNullable(old.getTo()).orElseThrow(() -> unknown(hash)),
                old.getInput(),
                old.getGas(),
                old.getGas(),
                outbidding(old),
                Optional.empty());
        return replace(hash, old, again, desk.what(again));
    }

    @Override
    public Digest cancel(Digest hash) throws Failed {
        Transaction old = waiting(hash);
        String self = publisher.account().text();
        Draft nothing = new Draft(self, "0x", TRANSFER_GAS, TRANSFER_GAS, outbidding(old), Optional.empty());
        return replace(hash, old, nothing, SentTransaction.CANCELLATION);
    }

    private Digest replace(Digest hash, Transaction old, Draft draft, String what) throws Failed {
        desk.pass(chainId, publisher.account(), draft, old.getNonce());
        draft.fee().check(rpc, publisher.account(), draft.gas());
        SentTransaction sent = publisher.sign(draft, old.getNonce(), what);
        if (publisher.publish(sent) == Publisher.Reception.NONCE_TAKEN) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_DONE, hash.hex()));
        }
        desk.journal().settle(hash, Fate.replaced(sent.hash()));
        return sent.hash();
    }

    /** As the node's pool holds it. @throws Failed Invalid UNKNOWN_TRANSACTION, Conflicting ALREADY_DONE */
    private Transaction waiting(Digest hash) throws Failed {
        Transaction found = rpc.ask(rpc.web3j().ethGetTransactionByHash(hash.hex()))
                .getTransaction()
                .orElseThrow(() -> unknown(hash));
        WalletAddress from = new WalletAddress(found.getFrom().toLowerCase(Locale.ROOT));
        if (!from.equals(publisher.account())) {
            throw unknown(hash);
        }
        BigInteger next = rpc.ask(rpc.web3j().ethGetTransactionCount(from.text(), DefaultBlockParameterName.LATEST))
                .getTransactionCount();
        if (found.getBlockHash() != null || next.compareTo(found.getNonce()) > 0) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_DONE, hash.hex()));
        }
        return found;
    }

    /** An eighth more than was offered, and no less than the node asks for now. */
    private FeeOffer outbidding(Transaction old) throws Failed {
        FeeOffer now = FeeOffer.now(rpc);
        BigInteger highest = old.getMaxFeePerGasRaw() == null ? old.getGasPrice() : old.getMaxFeePerGas();
        BigInteger tip = old.getMaxPriorityFeePerGasRaw() == null ? highest : old.getMaxPriorityFeePerGas();
        BigInteger newTip = more(tip).max(now.tip());
        return new FeeOffer(more(highest).max(now.highest()).max(newTip), newTip);
    }

    /** Also more than nothing: where gas is free, one wei is. */
    private static BigInteger more(BigInteger offered) {
        return offered.add(
                offered.add(EIGHTH).subtract(BigInteger.ONE).divide(EIGHTH).max(BigInteger.ONE));
    }

    private static Failed unknown(Digest hash) {
        return Failed.invalid(Problem.UNKNOWN_TRANSACTION, hash.hex());
    }
}
