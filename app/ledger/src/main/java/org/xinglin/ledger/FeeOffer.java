package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.Optional;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * What is offered for a unit of gas, in wei (EIP-1559).
 *
 * @param highest never more than this
 * @param tip of it, for the proposer
 */
record FeeOffer(BigInteger highest, BigInteger tip) {
    /** As consortium networks without a coin have it. */
    static final FeeOffer FREE = new FeeOffer(BigInteger.ZERO, BigInteger.ZERO);

    /** What the node asks for now: nothing, or enough for the base fee to double on the way into a block. */
    static FeeOffer now(Rpc rpc) throws Failed {
        BigInteger price = rpc.ask(rpc.web3j().ethGasPrice()).getGasPrice();
        if (price.signum() == 0) {
            return FREE;
        }
        Optional<BigInteger> baseFee = baseFee(rpc);
        if (baseFee.isEmpty()) {
            return new FeeOffer(price, price);
        }
        BigInteger tip = tip(rpc, price.subtract(baseFee.get()).max(BigInteger.ZERO));
        return new FeeOffer(baseFee.get().shiftLeft(1).add(tip), tip);
    }

    /** @throws Failed Refused when the account could not pay for so much gas; the words are those that nodes use */
    void check(Rpc rpc, WalletAddress account, BigInteger gas) throws Failed {
        BigInteger cost = gas.multiply(highest);
        if (cost.signum() == 0) {
            return;
        }
        BigInteger balance = rpc.ask(rpc.web3j().ethGetBalance(account.text(), DefaultBlockParameterName.LATEST))
                .getBalance();
        if (balance.compareTo(cost) < 0) {
            throw Rpc.refused("insufficient funds: this network charges for gas; account " + account + " has " + balance
                    + " wei and may need " + cost + " wei");
        }
    }

    private static Optional<BigInteger> baseFee(Rpc rpc) throws Failed {
        EthBlock.Block head = rpc.ask(rpc.web3j().ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false))
                .getBlock();
        return head == null || head.getBaseFeePerGasRaw() == null
                ? Optional.empty()
                : Optional.of(head.getBaseFeePerGas());
    }

    /** @param otherwise for nodes that have no word on tips */
    private static BigInteger tip(Rpc rpc, BigInteger otherwise) throws Failed {
        try {
            return rpc.ask(rpc.web3j().ethMaxPriorityFeePerGas()).getMaxPriorityFeePerGas();
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Refused) {
                return otherwise;
            }
            throw failed;
        }
    }
}
