package org.xinglin.federation.participant;

import java.util.Optional;
import java.util.function.Supplier;
import org.xinglin.federation.secagg.PeerDirectory;
import org.xinglin.federation.secagg.SigningIdentity;

/**
 * All that one hospital brings into a task.
 *
 * @param account signs joins; records updates on the chain through {@code duties}
 * @param identity the key of its consortium certificate, for secure aggregation
 * @param peers the others' certificates
 * @param machine asked before each report; empty while the hospital does not tell of its machine
 */
public record Site<X extends Exception>(
        JoinSigner account,
        LocalTrainer trainer,
        SiteDuties<X> duties,
        Notebook notebook,
        SigningIdentity identity,
        PeerDirectory peers,
        Supplier<Optional<MachineState>> machine) {}
