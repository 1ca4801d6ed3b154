package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.utils.Numeric;
import org.xinglin.core.chain.PendingTransactions;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.SentTransactions;
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
        SentTransaction old = waiting(hash);
        RawTransaction signed = TransactionDecoder.decode(old.signed());
        BigInteger gas = old.fee().gas();
        String data = Numeric.prependHexPrefix(signed.getData());
        Draft again = new Draft(signed.getTo(), data, gas, gas, outbidding(old.fee()), Optional.empty());
        return replace(old, again, desk.what(again));
    }

    @Override
    public Digest cancel(Digest hash) throws Failed {
        SentTransaction old = waiting(hash);
        String self = publisher.account().text();
        Draft nothing = new Draft(self, "0x", TRANSFER_GAS, TRANSFER_GAS, outbidding(old.fee()), Optional.empty());
        return replace(old, nothing, SentTransaction.CANCELLATION);
    }

    private Digest replace(SentTransaction old, Draft draft, String what) throws Failed {
        BigInteger nonce = BigInteger.valueOf(old.nonce());
        desk.pass(chainId, publisher.account(), draft, nonce);
        draft.fee().check(rpc, publisher.account(), draft.gas());
        SentTransaction sent = publisher.sign(draft, nonce, what);
        if (publisher.publish(sent) == Publisher.Reception.NONCE_TAKEN) {
            throw new Failed(
                    new Failure.Conflicting(Conflict.ALREADY_DONE, old.hash().hex()));
        }
        desk.journal().settle(old.hash(), Fate.replaced(sent.hash()));
        return sent.hash();
    }

    /**
     * As this console sent it. The node is asked only whether its place is still free: what would be signed again is nothing that
     * a node may say.
     *
     * @throws Failed Invalid UNKNOWN_TRANSACTION, Conflicting ALREADY_DONE
     */
    private SentTransaction waiting(Digest hash) throws Failed {
        SentTransaction found = desk.journal()
                .find(hash)
                .filter(sent -> sent.from().equals(publisher.account()))
                .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_TRANSACTION, hash.hex()));
        String from = found.from().text();
        BigInteger next = rpc.ask(rpc.web3j().ethGetTransactionCount(from, DefaultBlockParameterName.LATEST))
                .getTransactionCount();
        if (next.compareTo(BigInteger.valueOf(found.nonce())) > 0) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_DONE, hash.hex()));
        }
        return found;
    }

    /** An eighth more than was offered, and no less than the node asks for now. */
    private FeeOffer outbidding(SentTransaction.Fee offered) throws Failed {
        FeeOffer now = FeeOffer.now(rpc);
        BigInteger tip = more(offered.tip()).max(now.tip());
        return new FeeOffer(more(offered.highest()).max(now.highest()).max(tip), tip);
    }

    /** Also more than nothing: where gas is free, one wei is. */
    private static BigInteger more(BigInteger offered) {
        return offered.add(
                offered.add(EIGHTH).subtract(BigInteger.ONE).divide(EIGHTH).max(BigInteger.ONE));
    }
}
