package org.xinglin.chain.block;

import io.horizen.evm.Address;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.Bytes;

/** What is asked of the machine, whether by a signed transaction or by a call; no receiver means a new contract. */
public record Message(
        Address from,
        @Nullable Address to,
        BigInteger value,
        Bytes input,
        long gas,
        FeeOffer fee,
        List<AccessListEntry> accessList) {
    public Message {
        accessList = List.copyOf(accessList);
    }

    public Message withGas(long other) {
        return new Message(from, to, value, input, other, fee, accessList);
    }

    public Message withAccessList(List<AccessListEntry> other) {
        return new Message(from, to, value, input, gas, fee, other);
    }

    public Message withSender(Address sender) {
        return new Message(sender, to, value, input, gas, fee, accessList);
    }

    public boolean createsContract() {
        return to == null;
    }
}
