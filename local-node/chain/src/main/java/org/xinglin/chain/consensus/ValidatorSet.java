package org.xinglin.chain.consensus;

import io.horizen.evm.Address;
import java.util.List;
import java.util.Set;

/** Who may seal, in the order of their turns: block n belongs to validator n modulo their number. */
public record ValidatorSet(List<Address> members) {
    public ValidatorSet {
        members = List.copyOf(members);
        if (members.isEmpty() || Set.copyOf(members).size() != members.size()) {
            throw new IllegalArgumentException("a chain has at least one validator, and each only once");
        }
    }

    public Address proposerOf(long block) {
        return members.get((int) (block % members.size()));
    }

    public boolean contains(Address account) {
        return members.contains(account);
    }
}
