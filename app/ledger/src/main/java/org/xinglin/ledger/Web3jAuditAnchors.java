package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Heads of this account's log on the contract {@code MedicalAccess}. */
final class Web3jAuditAnchors implements AuditAnchors {
    private final MedicalAccess contract;
    private final WalletAddress self;
    private final LedgerSender sender;
    private final Trail trail;

    Web3jAuditAnchors(Bound contracts, WalletAddress self, LedgerSender sender, Trail trail) {
        this.contract = contracts.access();
        this.self = self;
        this.sender = sender;
        this.trail = trail;
    }

    @Override
    public Digest anchor(long number, Digest head) throws Failed {
        return sender.send(contract, contract.anchorAudit(BigInteger.valueOf(number), head.bytes()));
    }

    @Override
    public List<AuditAnchor> anchors() throws Failed {
        List<AuditAnchor> anchors = new ArrayList<>();
        for (Log log : trail.of(MedicalAccess.AUDITANCHORED_EVENT, LogSearch.topic(self))) {
            var event = MedicalAccess.getAuditAnchoredEventFromLog(log);
            anchors.add(new AuditAnchor(
                    event.entries.longValueExact(),
                    Digest.of(event.head),
                    trail.at(log),
                    Digest.ofHex(log.getTransactionHash())));
        }
        return anchors;
    }
}
