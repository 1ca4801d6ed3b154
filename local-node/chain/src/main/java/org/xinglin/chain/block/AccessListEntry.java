package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.util.List;

/** An address, with storage slots of it, that a transaction announces it will touch (EIP-2930). */
public record AccessListEntry(Address address, List<Hash> slots) {
    public AccessListEntry {
        slots = List.copyOf(slots);
    }
}
