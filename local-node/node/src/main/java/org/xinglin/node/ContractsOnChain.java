package org.xinglin.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;

/** Finds the deployed contracts, or deploys them with open enrolment: on a local node whoever registers is a member. */
final class ContractsOnChain {
    private ContractsOnChain() {}

    static Deployment find(Path file, Web3j web3j, TransactionManager sender, ContractGasProvider gas)
            throws IOException {
        if (Files.exists(file)) {
            Deployment known = Deployment.read(file);
            if (stands(known, web3j)) {
                return known;
            }
        }
        Deployment fresh = new Deployer(web3j, sender, gas).deploy(true);
        fresh.write(file);
        return fresh;
    }

    /** A chain folder that was deleted leaves a deployment file that points nowhere. */
    private static boolean stands(Deployment known, Web3j web3j) throws IOException {
        String code = web3j.ethGetCode(known.federationLedger(), DefaultBlockParameterName.LATEST)
                .send()
                .getCode();
        return code != null && code.length() > "0x".length();
    }
}
