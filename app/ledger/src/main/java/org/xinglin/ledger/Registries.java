package org.xinglin.ledger;

import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.AccessRequests;
import org.xinglin.core.access.AccessTrail;
import org.xinglin.core.access.Emergencies;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.Signer;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.FederationRegistry;

/** All that one account does on the contracts. */
record Registries(
        AccessRegistry access,
        RecordRegistry records,
        MemberRegistry members,
        FederationRegistry federation,
        FederationHistory federationHistory,
        RoleGrants roleGrants,
        AccessRequests requests,
        Emergencies emergencies,
        PatientAccounts patients,
        AccessTrail trail,
        AuditAnchors anchors) {

    static Registries of(
            Bound contracts,
            Signer signer,
            KeyProver prover,
            ContractReader reader,
            LedgerSender sender,
            LogSearch logs,
            Trail trail) {
        WalletAddress self = signer.account();
        OwnerSignature signature = new OwnerSignature(signer, contracts.addresses());
        PatientAccounts patients = new Web3jPatientAccounts(contracts, reader, sender);
        return new Registries(
                new Web3jAccessRegistry(contracts, signature, reader, sender, trail),
                new Web3jRecordRegistry(contracts, self, signature, reader, sender, trail),
                new Web3jMemberRegistry(contracts, prover, reader, sender, logs),
                new Web3jFederationRegistry(contracts, self, reader, sender),
                new Web3jFederationHistory(contracts, reader, logs),
                new Web3jRoleGrants(contracts, reader, sender, trail),
                new Web3jAccessRequests(contracts, self, reader, sender, trail),
                new Web3jEmergencies(contracts, self, reader, sender, trail),
                patients,
                new Web3jAccessTrail(self, patients, trail),
                new Web3jAuditAnchors(contracts, self, sender, trail));
    }
}
