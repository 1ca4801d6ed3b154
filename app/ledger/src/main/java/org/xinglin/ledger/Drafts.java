package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.Optional;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.Transaction;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** Tries a change out, and asks the node what it would cost. */
final class Drafts {
    private final Rpc rpc;
    private final WalletAddress account;

    Drafts(Rpc rpc, WalletAddress account) {
        this.rpc = rpc;
        this.account = account;
    }

    /** @throws Failed Unreachable; a refusal stands in the draft */
    Draft of(String to, String data) throws Failed {
        Transaction call = Transaction.createEthCallTransaction(account.text(), to, data);
        FeeOffer fee = FeeOffer.now(rpc);
        try {
            rpc.ask(rpc.web3j().ethCall(call, DefaultBlockParameterName.LATEST));
            BigInteger estimate = rpc.ask(rpc.web3j().ethEstimateGas(call)).getAmountUsed();
            return new Draft(to, data, estimate, roomy(estimate), fee, Optional.empty());
        } catch (Failed failed) {
            if (!(failed.failure() instanceof Failure.Refused)) {
                throw failed;
            }
            return new Draft(to, data, BigInteger.ZERO, BigInteger.ZERO, fee, Optional.of(failed));
        }
    }

    /** A quarter more than estimated: the state may have moved when the transaction runs. */
    private static BigInteger roomy(BigInteger estimate) {
        return estimate.add(estimate.shiftRight(2));
    }
}
