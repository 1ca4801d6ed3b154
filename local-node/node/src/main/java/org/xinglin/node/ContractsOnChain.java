package org.xinglin.node;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthCall;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;

/**
 * Finds the deployed contracts, or deploys them with open enrolment: on a local node whoever registers is a member. A chain with the
 * first federation ledger, which knows neither manifests nor a standby, gets a new one beside it; its homes are then moved by an
 * administrator, as to any other contract.
 */
final class ContractsOnChain {
    private static final Logger LOG = LoggerFactory.getLogger(ContractsOnChain.class);
    /** The federation ledger's own number that this node speaks with. */
    private static final BigInteger FEDERATION = BigInteger.TWO;

    private ContractsOnChain() {}

    static Deployment find(Path file, Web3j web3j, TransactionManager sender, ContractGasProvider gas)
            throws IOException {
        if (Files.exists(file)) {
            Deployment known = Deployment.read(file);
            if (stands(known, web3j)) {
                return speaksOurs(known, web3j) ? known : renewed(known, new Deployer(web3j, sender, gas), file);
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

    /** The first version had no number: asking for it reverts, or answers nothing. */
    private static boolean speaksOurs(Deployment known, Web3j web3j) throws IOException {
        String version = Hash.sha3String("VERSION()").substring(0, "0x".length() + 8);
        Transaction question =
                Transaction.createEthCallTransaction(known.consortium(), known.federationLedger(), version);
        EthCall answer =
                web3j.ethCall(question, DefaultBlockParameterName.LATEST).send();
        boolean said = !answer.hasError()
                && answer.getValue() != null
                && answer.getValue().length() > "0x".length();
        return said && Numeric.toBigInt(answer.getValue()).equals(FEDERATION);
    }

    private static Deployment renewed(Deployment known, Deployer deployer, Path file) throws IOException {
        Deployment fresh = deployer.withNewFederation(known);
        LOG.warn(
                "the federation ledger {} is of an older version; new tasks go to {}",
                known.federationLedger(),
                fresh.federationLedger());
        fresh.write(file);
        return fresh;
    }
}
