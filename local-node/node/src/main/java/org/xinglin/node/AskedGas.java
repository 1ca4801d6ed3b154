package org.xinglin.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.tx.gas.ContractGasProvider;
import org.xinglin.contracts.Deployer;

/** Offers twice what the chain asks at the moment: a moving base fee may have risen when the transaction runs. */
record AskedGas(Web3j web3j) implements ContractGasProvider {
    @Override
    public BigInteger getGasPrice() {
        try {
            return web3j.ethGasPrice().send().getGasPrice().shiftLeft(1);
        } catch (IOException away) {
            throw new UncheckedIOException("the chain did not tell its gas price", away);
        }
    }

    @Override
    public BigInteger getGasLimit(Transaction transaction) {
        return getGasLimit();
    }

    @Override
    public BigInteger getGasLimit() {
        return BigInteger.valueOf(Deployer.GAS_LIMIT);
    }
}
