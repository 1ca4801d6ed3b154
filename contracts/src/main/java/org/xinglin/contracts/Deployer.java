package org.xinglin.contracts;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.exceptions.TransactionException;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.tx.gas.StaticGasProvider;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.ProofOfRole;

/** Puts the contracts on a chain; the sender becomes the consortium's first administrator. */
public final class Deployer {

    /**
     * Gas for one deployment or call: the largest deployment needs less than four million, the longest call, which
     * closes a round of a hundred hospitals, a little over six.
     */
    public static final long GAS_LIMIT = 9_000_000;

    private final Web3j web3j;
    private final TransactionManager sender;
    private final ContractGasProvider gas;

    public Deployer(Web3j web3j, TransactionManager sender, ContractGasProvider gas) {
        this.web3j = web3j;
        this.sender = sender;
        this.gas = gas;
    }

    /** What a chain without fees asks: gas price zero. */
    public static ContractGasProvider freeGas() {
        return new StaticGasProvider(BigInteger.ZERO, BigInteger.valueOf(GAS_LIMIT));
    }

    /**
     * Deploys Consortium, MedicalAccess and FederationLedger that ask it who is a member, and ProofOfRole that asks both.
     *
     * @param openEnrolment whether whoever registers is active at once (demonstration, local node)
     */
    public Deployment deploy(boolean openEnrolment) throws IOException {
        long chainId = web3j.ethChainId().send().getChainId().longValueExact();
        Contract consortium = sent(Consortium.deploy(web3j, sender, gas, sender.getFromAddress(), openEnrolment));
        String members = consortium.getContractAddress();
        Contract access = sent(MedicalAccess.deploy(web3j, sender, gas, members));
        Contract federation = sent(FederationLedger.deploy(web3j, sender, gas, members));
        Contract roles = sent(ProofOfRole.deploy(web3j, sender, gas, access.getContractAddress()));
        return new Deployment(
                chainId,
                members,
                access.getContractAddress(),
                federation.getContractAddress(),
                Optional.of(roles.getContractAddress()),
                blockOf(consortium));
    }

    /** The same contracts with a new FederationLedger beside the old one, whose tasks stay where they are. */
    public Deployment withNewFederation(Deployment known) throws IOException {
        Contract federation = sent(FederationLedger.deploy(web3j, sender, gas, known.consortium()));
        return new Deployment(
                known.chainId(),
                known.consortium(),
                known.medicalAccess(),
                federation.getContractAddress(),
                known.proofOfRole(),
                known.block());
    }

    private static long blockOf(Contract contract) throws IOException {
        TransactionReceipt receipt = contract.getTransactionReceipt()
                .orElseThrow(() -> new IOException("the chain gave no receipt for " + contract.getContractAddress()));
        return receipt.getBlockNumber().longValueExact();
    }

    // RemoteCall.send declares Exception; what web3j throws for a deployment is one of these.
    private static Contract sent(RemoteCall<? extends Contract> deployment) throws IOException {
        try {
            return deployment.send();
        } catch (IOException | RuntimeException expected) {
            throw expected;
        } catch (TransactionException refused) {
            throw new IOException("a contract could not be deployed: " + refused.getMessage(), refused);
        } catch (Exception undeclared) {
            throw new IllegalStateException("web3j threw what it does not document", undeclared);
        }
    }
}
