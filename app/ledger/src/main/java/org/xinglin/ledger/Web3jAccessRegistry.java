package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.contracts.bindings.MedicalAccess.AccessGrantedEventResponse;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.Grant;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** Permissions on the contract {@code MedicalAccess}; envelopes ride in the grants' events. */
final class Web3jAccessRegistry implements AccessRegistry {
    private static final String GRANTED = EventEncoder.encode(MedicalAccess.ACCESSGRANTED_EVENT);
    /** MedicalAccess.Basis: who passes by a grant of her own, and by nothing stronger. */
    private static final BigInteger BASIS_GRANT = BigInteger.TWO;

    private final Bound contracts;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final LogSearch logs;

    Web3jAccessRegistry(Bound contracts, ContractReader reader, LedgerSender sender, LogSearch logs) {
        this.contracts = contracts;
        this.reader = reader;
        this.sender = sender;
        this.logs = logs;
    }

    @Override
    public Digest grant(
            Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
            throws Failed {
        BigInteger end = BigInteger.valueOf(until.map(Instant::getEpochSecond).orElse(0L));
        return sender.send(
                contract(),
                contract().grantAccessUntil(record.bytes(), grantee.text(), end, purpose, envelope.bytes()));
    }

    @Override
    public Digest grantAll(List<NewGrant> grants, Optional<Instant> until, String purpose) throws Failed {
        throw Rpc.refused("NotDeployed");
    }

    @Override
    public Digest replace(Digest old, Digest next, int codec, List<KeptGrant> kept) throws Failed {
        throw Rpc.refused("NotDeployed");
    }

    @Override
    public Digest destroy(List<Digest> records) throws Failed {
        throw Rpc.refused("NotDeployed");
    }

    @Override
    public Digest revoke(Digest record, WalletAddress grantee) throws Failed {
        return sender.send(contract(), contract().revokeAccess(record.bytes(), grantee.text()));
    }

    @Override
    public boolean mayRead(WalletAddress account, Digest record) throws Failed {
        return reader.isTrue(contract(), contract().checkAccess(account.text(), record.bytes()));
    }

    @Override
    public List<Grant> grantsOf(Digest record) throws Failed {
        Map<WalletAddress, Log> latest = new LinkedHashMap<>();
        for (Log log : logs.everywhere(contract().getContractAddress(), GRANTED, LogSearch.topic(record))) {
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
        List<Log> found = logs.everywhere(
                contract().getContractAddress(), GRANTED, LogSearch.topic(record), "", LogSearch.topic(grantee));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        byte[] envelope = MedicalAccess.getAccessGrantedEventFromLog(found.getLast()).envelope;
        return envelope.length == Envelope.LENGTH ? Optional.of(Envelope.of(envelope)) : Optional.empty();
    }

    @Override
    public Digest logAccess(Digest record) throws Failed {
        return sender.send(contract(), contract().logAccess(record.bytes()));
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
                end(event.until),
                event.purpose,
                new BlockHeight(log.getBlockNumber().longValueExact()),
                basis.equals(BASIS_GRANT));
    }

    private static Optional<Instant> end(BigInteger until) {
        // Beyond what Instant can say there is no end either.
        boolean endless = until.signum() == 0 || until.compareTo(BigInteger.valueOf(Instant.MAX.getEpochSecond())) > 0;
        return endless ? Optional.empty() : Optional.of(Instant.ofEpochSecond(until.longValueExact()));
    }

    private MedicalAccess contract() {
        return contracts.access();
    }
}
