package org.xinglin.core.node;

import java.net.URI;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.settings.NodeAddresses;

/**
 * The chain that a home belongs to. Where its node answers may change; what stands here is what makes it this chain.
 *
 * @param blockZero the hash of its first block
 * @param seenAt where a node of it answered when an administrator was last connected
 */
public record NodeBinding(NodeAddresses.Contracts contracts, WalletAddress coordinator, Digest blockZero, URI seenAt) {

    static NodeBinding of(NodeAddresses node, Digest blockZero) {
        return new NodeBinding(node.contracts(), node.coordinator(), blockZero, node.chain());
    }

    /** Whether the addresses name the same contracts, the same beginning of their events, and the same coordinator. */
    boolean names(NodeAddresses node) {
        return contracts.equals(node.contracts()) && coordinator.equals(node.coordinator());
    }

    NodeBinding movedTo(URI address) {
        return new NodeBinding(contracts, coordinator, blockZero, address);
    }

    /** For the log and for a person: what was compared. */
    public String text() {
        return "chain " + contracts.chainId() + " of block zero " + blockZero + ", Consortium " + contracts.consortium()
                + ", MedicalAccess " + contracts.access() + ", FederationLedger " + contracts.federation()
                + contracts
                        .roleProofs()
                        .map(address -> ", ProofOfRole " + address)
                        .orElse("") + ", from block "
                + contracts.block() + ", coordinator " + coordinator;
    }
}
