package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.List;
import org.web3j.abi.datatypes.Type;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.tx.Contract;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/** Asks a contract without changing anything; also the dry run before a change. */
final class ContractReader {
    private final Rpc rpc;
    private final WalletAddress account;

    ContractReader(Rpc rpc, WalletAddress account) {
        this.rpc = rpc;
        this.account = account;
    }

    boolean isTrue(Contract contract, RemoteFunctionCall<?> question) throws Failed {
        return (Boolean) read(contract, question).getValue();
    }

    BigInteger number(Contract contract, RemoteFunctionCall<?> question) throws Failed {
        return (BigInteger) read(contract, question).getValue();
    }

    WalletAddress account(Contract contract, RemoteFunctionCall<?> question) throws Failed {
        return new WalletAddress((String) read(contract, question).getValue());
    }

    /** The single value that a view returns; a struct comes as its generated class. */
    Type<?> read(Contract contract, RemoteFunctionCall<?> question) throws Failed {
        String answer = run(contract, question.encodeFunctionCall());
        List<?> values = question.decodeFunctionResponse(answer);
        if (values.size() != 1) {
            throw Rpc.refused("NoContract");
        }
        return (Type<?>) values.getFirst();
    }

    /** What the call would do on the head block. @throws Failed Refused with the error's name when it reverts */
    String run(Contract contract, String encoded) throws Failed {
        Transaction call = Transaction.createEthCallTransaction(account.text(), contract.getContractAddress(), encoded);
        return rpc.ask(rpc.web3j().ethCall(call, DefaultBlockParameterName.LATEST))
                .getValue();
    }
}
