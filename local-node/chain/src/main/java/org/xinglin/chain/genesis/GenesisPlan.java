package org.xinglin.chain.genesis;

import io.horizen.evm.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.chain.consensus.FeeRule;
import org.xinglin.chain.consensus.ValidatorSet;

/**
 * What the operator asks of a chain: a new one is made like this, and an older one must be like this, for a genesis can
 * not be changed. What was not asked for is taken as it is found.
 *
 * @param validators how many, each with a key in the chain's folder; empty: one in a new chain
 * @param movingBaseFee empty: gas is free in a new chain
 * @param prefunded accounts that have a balance from the beginning
 */
public record GenesisPlan(
        long chainId, Optional<Integer> validators, Optional<Boolean> movingBaseFee, Set<Address> prefunded) {
    /** What a prefunded account has: a million ether, far more than tools that insist on paying can spend. */
    public static final BigInteger BALANCE = BigInteger.TEN.pow(24);

    public static final int MAX_VALIDATORS = 21;

    public GenesisPlan {
        prefunded = Set.copyOf(prefunded);
        if (chainId <= 0) {
            throw new IllegalArgumentException("a chain id is above zero, not " + chainId);
        }
        if (validators.isPresent() && (validators.get() < 1 || validators.get() > MAX_VALIDATORS)) {
            throw new IllegalArgumentException("a chain has 1 to " + MAX_VALIDATORS + " validators");
        }
    }

    /** A chain of one validator where gas is free. */
    public static GenesisPlan free(long chainId) {
        return new GenesisPlan(chainId, Optional.empty(), Optional.empty(), Set.of());
    }

    public GenesisPlan withChainId(long other) {
        return new GenesisPlan(other, validators, movingBaseFee, prefunded);
    }

    public GenesisPlan withValidators(int count) {
        return new GenesisPlan(chainId, Optional.of(count), movingBaseFee, prefunded);
    }

    public GenesisPlan withMovingBaseFee(boolean moving) {
        return new GenesisPlan(chainId, validators, Optional.of(moving), prefunded);
    }

    public GenesisPlan withPrefunded(Collection<Address> accounts) {
        return new GenesisPlan(chainId, validators, movingBaseFee, Set.copyOf(accounts));
    }

    public int newValidators() {
        return validators.orElse(1);
    }

    /** @param timestamp in seconds */
    public Genesis begin(ValidatorSet sealers, long timestamp) {
        Map<Address, BigInteger> balances = new LinkedHashMap<>();
        prefunded.forEach(account -> balances.put(account, BALANCE));
        FeeRule fees = movingBaseFee.orElse(false) ? FeeRule.MOVING : FeeRule.FREE;
        return new Genesis(chainId, timestamp, Genesis.GAS_LIMIT, sealers, balances, fees, NetworkOptions.CONSORTIUM);
    }

    /** What an older chain has otherwise than it is asked for, in sentences without a full stop. */
    public List<String> differences(Genesis found) {
        List<String> different = new ArrayList<>();
        if (found.chainId() != chainId) {
            different.add("it was begun with another chain id than " + chainId + ": " + found.chainId());
        }
        int sealers = found.validators().members().size();
        if (validators.isPresent() && validators.get() != sealers) {
            different.add("it was begun with " + sealers + " validators, not " + validators.get());
        }
        if (movingBaseFee.isPresent() && movingBaseFee.get() != found.fees().moving()) {
            different.add("it was begun with a base fee that " + (found.fees().moving() ? "moves" : "stays zero"));
        }
        prefunded.stream()
                .filter(account -> !found.balances().containsKey(account))
                .forEach(account -> different.add("it was begun without a balance for " + account));
        return different;
    }
}
