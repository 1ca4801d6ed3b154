package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.MedicalAccess.AccessRequestedEventResponse;
import org.xinglin.core.access.AccessRequest;
import org.xinglin.core.access.AccessRequest.State;
import org.xinglin.core.access.AccessRequests;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Requests on the contract {@code MedicalAccess}. */
final class Web3jAccessRequests implements AccessRequests {
    private final MedicalAccess contract;
    private final WalletAddress self;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final Trail trail;

    Web3jAccessRequests(Bound contracts, WalletAddress self, ContractReader reader, LedgerSender sender, Trail trail) {
        this.contract = contracts.access();
        this.self = self;
        this.reader = reader;
        this.sender = sender;
        this.trail = trail;
    }

    @Override
    public Digest ask(Digest record, String purpose) throws Failed {
        return sender.send(contract, contract.requestAccess(record.bytes(), purpose));
    }

    @Override
    public Digest deny(Digest record, WalletAddress requester, String reason) throws Failed {
        return sender.send(contract, contract.denyRequest(record.bytes(), requester.text(), reason));
    }

    /** Also what was asked of an earlier owner of a record that is this account's now. */
    @Override
    public List<AccessRequest> received() throws Failed {
        List<Log> asked = trail.of(MedicalAccess.ACCESSREQUESTED_EVENT, "", LogSearch.topic(self));
        for (Log taken : trail.of(MedicalAccess.OWNERSHIPTRANSFERRED_EVENT, "", "", LogSearch.topic(self))) {
            byte[] record = MedicalAccess.getOwnershipTransferredEventFromLog(taken).digest;
            asked = Trail.merged(
                    asked, trail.of(MedicalAccess.ACCESSREQUESTED_EVENT, LogSearch.topic(Digest.of(record))));
        }
        List<Log> denied = trail.of(MedicalAccess.REQUESTDENIED_EVENT, "", LogSearch.topic(self));
        return latest(asked, denied).stream()
                .filter(request -> request.owner().equals(self))
                .toList();
    }

    @Override
    public List<AccessRequest> sent() throws Failed {
        String me = LogSearch.topic(self);
        return latest(
                trail.of(MedicalAccess.ACCESSREQUESTED_EVENT, "", "", me),
                trail.of(MedicalAccess.REQUESTDENIED_EVENT, "", "", me));
    }

    private record Asked(Digest record, WalletAddress requester) {}

    private List<AccessRequest> latest(List<Log> asked, List<Log> denied) throws Failed {
        Map<Asked, Log> latest = new LinkedHashMap<>();
        for (Log log : asked) {
            AccessRequestedEventResponse event = MedicalAccess.getAccessRequestedEventFromLog(log);
            Asked key = new Asked(Digest.of(event.digest), new WalletAddress(event.requester));
            latest.remove(key); // one asked again moves to the end
            latest.put(key, log);
        }
        Map<Digest, WalletAddress> owners = new HashMap<>();
        List<AccessRequest> requests = new ArrayList<>();
        for (Map.Entry<Asked, Log> one : latest.entrySet()) {
            Digest record = one.getKey().record();
            WalletAddress owner = owners.get(record);
            if (owner == null) { // once, however many asked for the record
                owner = reader.account(contract, contract.cidToOwner(record.bytes()));
                owners.put(record, owner);
            }
            requests.add(request(one.getKey(), one.getValue(), owner, denied));
        }
        return requests.reversed();
    }

    private AccessRequest request(Asked asked, Log log, WalletAddress owner, List<Log> denied) throws Failed {
        Optional<String> denial = denied.stream()
                .filter(answer -> Trail.isLater(answer, log))
                .map(MedicalAccess::getRequestDeniedEventFromLog)
                .filter(answer -> Digest.of(answer.digest).equals(asked.record())
                        && new WalletAddress(answer.requester).equals(asked.requester()))
                .map(answer -> answer.reason)
                .findFirst();
        return new AccessRequest(
                asked.record(),
                owner,
                asked.requester(),
                MedicalAccess.getAccessRequestedEventFromLog(log).purpose,
                trail.at(log),
                denial.isPresent() ? State.DENIED : answer(asked),
                denial.orElse(""));
    }

    private State answer(Asked asked) throws Failed {
        boolean waiting = reader.isTrue(
                contract,
                contract.isRequested(asked.record().bytes(), asked.requester().text()));
        return waiting ? State.WAITING : State.GRANTED;
    }
}
