package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.GasTable.Line;
import org.xinglin.ledger.ManualChain.Act;

/** Sends calls one by one and notes what they use. */
final class GasMeter {
    private final ManualChain chain;
    private final Map<Contract, String> names;
    private final List<Line> lines = new ArrayList<>();

    GasMeter(ManualChain chain) {
        this.chain = chain;
        names = Map.of(
                chain.contracts().consortium(), "Consortium",
                chain.contracts().access(), "MedicalAccess",
                chain.contracts().federation(), "FederationLedger");
    }

    List<Line> lines() {
        return lines;
    }

    /** A call that the table shows. */
    void shows(String function, String with, String actor, Contract contract, RemoteFunctionCall<?> call)
            throws Failed {
        TransactionReceipt receipt = send(function + " " + with, actor, contract, call);
        String name = Objects.requireNonNull(names.get(contract));
        lines.add(new Line(name, function, with, receipt.getGasUsed().longValueExact()));
    }

    /** A call that others need before. */
    void needs(String actor, Contract contract, RemoteFunctionCall<?> call) throws Failed {
        send("a preparation", actor, contract, call);
    }

    private TransactionReceipt send(String what, String actor, Contract contract, RemoteFunctionCall<?> call)
            throws Failed {
        Act act = new Act(what, actor, contract, call, time -> true);
        TransactionReceipt receipt = chain.run(List.of(act)).getFirst().receipt();
        if (!receipt.isStatusOK()) {
            throw new AssertionError(actor + " was refused: " + what);
        }
        return receipt;
    }
}
