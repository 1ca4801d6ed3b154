package org.xinglin.core.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/**
 * A transaction as a person sees it before it is signed: nothing is cut short, nothing is left undecoded that can be decoded.
 *
 * @param to the contract, or the account of a plain transfer
 * @param contract its name; empty for a plain transfer or an unknown contract
 * @param function the function's name; the raw data stands in the parameters when it is unknown
 * @param until when what it allows ends, where it says so
 * @param refusal why the chain would refuse it now; empty when the simulation went well
 */
public record TransactionPreview(
        long chainId,
        WalletAddress signer,
        WalletAddress to,
        String contract,
        String function,
        List<Parameter> parameters,
        Optional<Instant> until,
        Cost cost,
        long nonce,
        String refusal) {

    public TransactionPreview {
        parameters = List.copyOf(parameters);
    }

    /**
     * One decoded argument.
     *
     * @param name who or what the value is, where that is known; never instead of the value
     */
    public record Parameter(String label, String value, String name) {}

    /**
     * What it may cost at most, in wei.
     *
     * @param estimate gas by the node's estimate
     * @param gas gas that may be used at most
     * @param fee wei for a unit of gas at most
     * @param tip wei of it for the proposer
     */
    public record Cost(BigInteger estimate, BigInteger gas, BigInteger fee, BigInteger tip) {

        public BigInteger cap() {
            return gas.multiply(fee);
        }
    }

    /** Contract and function in one word, such as {@code MedicalAccess.grantAccess}. */
    public String what() {
        return contract.isEmpty() ? function : contract + "." + function;
    }

    public boolean wouldSucceed() {
        return refusal.isEmpty();
    }
}
