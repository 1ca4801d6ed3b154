package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** Signs a draft, writes it into the journal, and hands it to the node. */
final class Publisher {
    /** As geth, Besu, Nethermind and our node say that another transaction has this nonce. */
    private static final Pattern NONCE_TAKEN =
            Pattern.compile("nonce too low|nonce is too low|nonce .*below|underpriced|old nonce");
    /** As they say that they have this very transaction. */
    private static final Pattern KNOWN = Pattern.compile("already known|known transaction|already imported");

    private final Rpc rpc;
    private final long chainId;
    private final TransactionSigner signer;
    private final SigningDesk desk;

    /** What the node did with it. */
    enum Reception {
        TAKEN,
        NONCE_TAKEN
    }

    Publisher(Rpc rpc, long chainId, TransactionSigner signer, SigningDesk desk) {
        this.rpc = rpc;
        this.chainId = chainId;
        this.signer = signer;
        this.desk = desk;
    }

    WalletAddress account() {
        return signer.account();
    }

    SentTransaction sign(Draft draft, BigInteger nonce, String what) {
        String signed = signer.sign(RawTransaction.createTransaction(
                chainId,
                nonce,
                draft.gas(),
                draft.to(),
                BigInteger.ZERO,
                draft.data(),
                draft.fee().tip(),
                draft.fee().highest()));
        return new SentTransaction(
                Digest.ofHex(Hash.sha3(signed)),
                signer.account(),
                nonce.longValueExact(),
                what,
                new SentTransaction.Fee(draft.fee().highest(), draft.fee().tip(), draft.gas()),
                desk.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                signed,
                Fate.WAITING);
    }

    /**
     * Written down first, so that a crash forgets nothing that left. An answer that did not come says nothing: what may
     * have left is followed like what has.
     */
    Reception publish(SentTransaction transaction) throws Failed {
        desk.write(transaction);
        try {
            rpc.ask(rpc.web3j().ethSendRawTransaction(transaction.signed()));
            return Reception.TAKEN;
        } catch (Failed failed) {
            if (!(failed.failure() instanceof Failure.Refused refused)) {
                return Reception.TAKEN;
            }
            return received(transaction, refused.reason().toLowerCase(Locale.ROOT), failed);
        }
    }

    private Reception received(SentTransaction transaction, String reason, Failed refusal) throws Failed {
        if (KNOWN.matcher(reason).find()) {
            return Reception.TAKEN;
        }
        if (!NONCE_TAKEN.matcher(reason).find()) {
            desk.journal().forget(transaction.hash());
            throw refusal;
        }
        if (isKnown(transaction)) {
            return Reception.TAKEN; // by itself: it came through at the first try
        }
        desk.journal().forget(transaction.hash());
        return Reception.NONCE_TAKEN;
    }

    boolean isKnown(SentTransaction transaction) throws Failed {
        return rpc.ask(rpc.web3j().ethGetTransactionByHash(transaction.hash().hex()))
                .getTransaction()
                .isPresent();
    }

    /** The same bytes once more, for a node that lost them. Whatever it says, the receipt decides. */
    void sendAgain(SentTransaction transaction) throws Failed {
        try {
            rpc.ask(rpc.web3j().ethSendRawTransaction(transaction.signed()));
        } catch (Failed failed) {
            if (!(failed.failure() instanceof Failure.Refused)) {
                throw failed;
            }
        }
    }
}
