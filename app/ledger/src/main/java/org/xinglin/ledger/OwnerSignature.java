package org.xinglin.ledger;

import org.xinglin.contracts.Deployment;
import org.xinglin.contracts.Registration;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Signer;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** What an owner signs to register a record as its own on this chain and contract. */
record OwnerSignature(Signer signer, Contracts contracts) {
    byte[] of(Digest record) {
        Registration registration =
                new Registration(record.hex(), signer.account().text());
        return signer.sign(Digest.of(registration.hash(deployment()))).toBytes();
    }

    private Deployment deployment() {
        return new Deployment(
                contracts.chainId(),
                contracts.consortium().text(),
                contracts.access().text(),
                contracts.federation().text(),
                contracts.block());
    }
}
