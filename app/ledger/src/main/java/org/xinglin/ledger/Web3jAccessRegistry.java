package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.MedicalAccess.AccessGrantedEventResponse;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.Grant;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** Permissions on the contract {@code MedicalAccess}; envelopes ride in the events. */
final class Web3jAccessRegistry implements AccessRegistry {
    private final Bound contracts;
    private final OwnerSignature signature;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final Trail trail;

    Web3jAccessRegistry(
            Bound contracts, OwnerSignature signature, ContractReader reader, LedgerSender sender, Trail trail) {
        this.contracts = contracts;
        this.signature = signature;
        this.reader = reader;
        this.sender = sender;
        this.trail = trail;
    }

    @Override
    public Digest grant(
            Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
            throws Failed {
        BigInteger end = ChainWords.end(until);
        return send(contract().grantAccessUntil(record.bytes(), grantee.text(), end, purpose, envelope.bytes()));
    }

    @Override
    public Digest grantAll(List<NewGrant> grants, Optional<Instant> until, String purpose) throws Failed {
        return send(contract()
                .grantAccessBatch(
                        grants.stream().map(one -> one.record().bytes()).toList(),
                        grants.stream().map(one -> one.grantee().text()).toList(),
                        ChainWords.end(until),
                        purpose,
                        grants.stream().map(one -> one.envelope().bytes()).toList()));
    }

    @Override
    public Digest revoke(Digest record, WalletAddress grantee) throws Failed {
        return send(contract().revokeAccess(record.bytes(), grantee.text()));
    }

    @Override
    public Digest replace(Digest old, Digest next, int codec, List<KeptGrant> kept) throws Failed {
        BigInteger code = BigInteger.valueOf(codec);
        byte[] signed = signature.of(next);
        if (kept.isEmpty()) {
            return send(contract().replaceRecord(old.bytes(), next.bytes(), code, signed));
        }
        return send(contract()
                .replaceRecordAndGrant(
                        old.bytes(),
                        next.bytes(),
                        code,
                        signed,
                        kept.stream().map(one -> one.grantee().text()).toList(),
                        kept.stream().map(one -> ChainWords.end(one.until())).toList(),
                        kept.stream().map(KeptGrant::purpose).toList(),
                        kept.stream().map(one -> one.envelope().bytes()).toList()));
    }

    @Override
    public Digest destroy(List<Digest> records) throws Failed {
        return send(contract().destroyRecord(ChainWords.bytes(records)));
    }

    @Override
    public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
        WalletAddress owner = reader.account(contract(), contract().cidToOwner(record.bytes()));
        return owner.equals(ChainWords.NOBODY) ? Optional.empty() : Optional.of(owner);
    }

    @Override
    public boolean mayRead(WalletAddress account, Digest record) throws Failed {
        return reader.isTrue(contract(), contract().checkAccess(account.text(), record.bytes()));
    }

    @Override
    public boolean isGranted(Digest record, WalletAddress grantee) throws Failed {
        return reader.isTrue(contract(), contract().permissions(grantee.text(), record.bytes()));
    }

    @Override
    public List<Grant> grantsOf(Digest record) throws Failed {
        Map<WalletAddress, Log> latest = new LinkedHashMap<>();
        for (Log log : trail.of(MedicalAccess.ACCESSGRANTED_EVENT, LogSearch.topic(record))) {
            WalletAddress grantee = new WalletAddress(MedicalAccess.getAccessGrantedEventFromLog(log).grantee);
            latest.remove(grantee); // a renewed grant moves to the end
            latest.put(grantee, log);
        }
        List<Grant> grants = new ArrayList<>();
        for (Log log : latest.values()) {
            grants.add(grant(record, log));
        }
        return grants;
    }

    @Override
    public Optional<Envelope> envelopeFor(Digest record, WalletAddress grantee) throws Failed {
        String[] topics = {LogSearch.topic(record), "", LogSearch.topic(grantee)};
        List<Log> granted = trail.of(MedicalAccess.ACCESSGRANTED_EVENT, topics);
        List<Log> issued = trail.of(MedicalAccess.ENVELOPEISSUED_EVENT, topics);
        return Trail.merged(granted, issued).reversed().stream()
                .map(log -> issued.contains(log)
                        ? MedicalAccess.getEnvelopeIssuedEventFromLog(log).envelope
                        : MedicalAccess.getAccessGrantedEventFromLog(log).envelope)
                .filter(envelope -> envelope.length == Envelope.LENGTH) // a grant may hand over no key
                .map(Envelope::of)
                .findFirst();
    }

    @Override
    public Digest logAccess(Digest record) throws Failed {
        return send(contract().logAccess(record.bytes()));
    }

    @Override
    public GrantContext contextFor(Digest record, WalletAddress grantee) {
        Contracts addresses = contracts.addresses();
        return new GrantContext(addresses.chainId(), addresses.access(), record, grantee);
    }

    private Grant grant(Digest record, Log log) throws Failed {
        AccessGrantedEventResponse event = MedicalAccess.getAccessGrantedEventFromLog(log);
        WalletAddress grantee = new WalletAddress(event.grantee);
        BigInteger basis = reader.number(contract(), contract().basisOf(grantee.text(), record.bytes()));
        return new Grant(
                record,
                grantee,
                ChainWords.end(event.until),
                event.purpose,
                new BlockHeight(log.getBlockNumber().longValueExact()),
                ChainWords.basis(basis) == Basis.GRANT);
    }

    private Digest send(RemoteFunctionCall<?> change) throws Failed {
        return sender.send(contract(), change);
    }

    private MedicalAccess contract() {
        return contracts.access();
    }
}
