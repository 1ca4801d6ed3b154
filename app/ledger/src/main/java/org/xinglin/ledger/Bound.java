package org.xinglin.ledger;

import java.math.BigInteger;
import org.web3j.protocol.Web3j;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.tx.gas.StaticGasProvider;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** The generated bindings at their addresses. They only encode and decode here: {@code Reader} and {@code Sender} talk. */
record Bound(Contracts addresses, Consortium consortium, MedicalAccess access, FederationLedger federation) {

    static Bound of(Contracts addresses, Web3j web3j) {
        String nobody = addresses.consortium().text();
        TransactionManager readonly = new ReadonlyTransactionManager(web3j, nobody);
        ContractGasProvider free = new StaticGasProvider(BigInteger.ZERO, BigInteger.ZERO);
        return new Bound(
                addresses,
                Consortium.load(addresses.consortium().text(), web3j, readonly, free),
                MedicalAccess.load(addresses.access().text(), web3j, readonly, free),
                FederationLedger.load(addresses.federation().text(), web3j, readonly, free));
    }
}
