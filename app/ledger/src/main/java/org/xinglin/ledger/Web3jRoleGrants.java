package org.xinglin.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.MedicalAccess.RoleAccessGrantedEventResponse;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrant;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Permissions of roles on the contract {@code MedicalAccess}. */
final class Web3jRoleGrants implements RoleGrants {
    private final MedicalAccess contract;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final Trail trail;

    Web3jRoleGrants(Bound contracts, ContractReader reader, LedgerSender sender, Trail trail) {
        this.contract = contracts.access();
        this.reader = reader;
        this.sender = sender;
        this.trail = trail;
    }

    @Override
    public Digest grant(List<Digest> records, Role role, Optional<Instant> until, String purpose) throws Failed {
        return sender.send(
                contract,
                contract.grantRoleAccessUntil(
                        ChainWords.bytes(records), ChainWords.code(role), ChainWords.end(until), purpose));
    }

    @Override
    public Digest revoke(Digest record, Role role) throws Failed {
        return sender.send(contract, contract.revokeRoleAccess(record.bytes(), ChainWords.code(role)));
    }

    @Override
    public boolean isGranted(Digest record, Role role) throws Failed {
        var grant = (MedicalAccess.Grant)
                reader.read(contract, contract.roleGrantOf(record.bytes(), ChainWords.code(role)));
        return grant.nonce.signum() != 0;
    }

    @Override
    public List<RoleGrant> of(Digest record) throws Failed {
        Map<Role, RoleAccessGrantedEventResponse> latest = new EnumMap<>(Role.class);
        for (Log log : trail.of(MedicalAccess.ROLEACCESSGRANTED_EVENT, LogSearch.topic(record))) {
            RoleAccessGrantedEventResponse event = MedicalAccess.getRoleAccessGrantedEventFromLog(log);
            ChainWords.role(event.role).ifPresent(role -> latest.put(role, event));
        }
        List<RoleGrant> grants = new ArrayList<>();
        for (Map.Entry<Role, RoleAccessGrantedEventResponse> one : latest.entrySet()) {
            boolean live = reader.isTrue(contract, contract.roleMayRead(ChainWords.code(one.getKey()), record.bytes()));
            RoleAccessGrantedEventResponse event = one.getValue();
            grants.add(new RoleGrant(record, one.getKey(), ChainWords.end(event.until), event.purpose, live));
        }
        return grants;
    }

    @Override
    public Digest issue(List<Issue> envelopes) throws Failed {
        return sender.send(
                contract,
                contract.issueEnvelopes(
                        envelopes.stream().map(one -> one.record().bytes()).toList(),
                        envelopes.stream().map(one -> one.grantee().text()).toList(),
                        envelopes.stream().map(one -> one.envelope().bytes()).toList()));
    }
}
