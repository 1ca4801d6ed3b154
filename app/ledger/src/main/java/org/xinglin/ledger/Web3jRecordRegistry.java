package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.RecordRegistry;

/** Records on the contract {@code MedicalAccess}, each registered with the owner's signature over EIP-712 data. */
final class Web3jRecordRegistry implements RecordRegistry {
    private static final Digest NONE = Digest.of(new byte[32]);
    private final MedicalAccess contract;
    private final WalletAddress account;
    private final OwnerSignature signature;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final Trail trail;

    Web3jRecordRegistry(
            Bound contracts,
            WalletAddress account,
            OwnerSignature signature,
            ContractReader reader,
            LedgerSender sender,
            Trail trail) {
        this.contract = contracts.access();
        this.account = account;
        this.signature = signature;
        this.reader = reader;
        this.sender = sender;
        this.trail = trail;
    }

    @Override
    public Digest register(Registration registration) throws Failed {
        return sender.send(
                contract,
                contract.registerRecord(
                        registration.record().bytes(),
                        BigInteger.valueOf(registration.codec()),
                        BigInteger.valueOf(registration.category()),
                        registration.subject().bytes(),
                        signature.of(registration.record())));
    }

    @Override
    public Digest registerAll(List<Registration> registrations) throws Failed {
        return sender.send(
                contract,
                contract.registerRecordBatch(
                        registrations.stream().map(one -> one.record().bytes()).toList(),
                        registrations.stream()
                                .map(one -> BigInteger.valueOf(one.codec()))
                                .toList(),
                        registrations.stream()
                                .map(one -> BigInteger.valueOf(one.category()))
                                .toList(),
                        registrations.stream().map(one -> one.subject().bytes()).toList(),
                        registrations.stream()
                                .map(one -> signature.of(one.record()))
                                .toList()));
    }

    @Override
    public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
        WalletAddress owner = reader.account(contract, contract.cidToOwner(record.bytes()));
        return owner.equals(ChainWords.NOBODY) ? Optional.empty() : Optional.of(owner);
    }

    @Override
    public Optional<Digest> registrationOf(Digest record) throws Failed {
        List<Log> found = trail.of(MedicalAccess.RECORDREGISTERED_EVENT, LogSearch.topic(record));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Digest.ofHex(found.getLast().getTransactionHash()));
    }

    @Override
    public boolean isDestroyed(Digest record) throws Failed {
        return entry(record).destroyed;
    }

    @Override
    public Optional<Digest> destructionOf(Digest record) throws Failed {
        return trail.of(MedicalAccess.RECORDDESTROYED_EVENT, LogSearch.topic(record)).stream()
                .findFirst()
                .map(log -> Digest.ofHex(log.getTransactionHash()));
    }

    @Override
    public List<Digest> own() throws Failed {
        String self = LogSearch.topic(account);
        List<Log> came = Trail.merged(
                trail.of(MedicalAccess.RECORDREGISTERED_EVENT, "", self),
                trail.of(MedicalAccess.OWNERSHIPTRANSFERRED_EVENT, "", "", self));
        Set<Digest> own = new LinkedHashSet<>();
        for (Log log : came) {
            Digest record = Digest.ofHex(log.getTopics().get(1));
            MedicalAccess.MedicalRecord entry = entry(record);
            boolean ours = new WalletAddress(entry.owner).equals(account);
            if (ours && !entry.destroyed && Digest.of(entry.replacedBy).equals(NONE)) {
                own.add(record);
            }
        }
        return List.copyOf(own);
    }

    @Override
    public Optional<Digest> successorOf(Digest record) throws Failed {
        Digest next = Digest.of(entry(record).replacedBy);
        return next.equals(NONE) ? Optional.empty() : Optional.of(next);
    }

    private MedicalAccess.MedicalRecord entry(Digest record) throws Failed {
        return (MedicalAccess.MedicalRecord) reader.read(contract, contract.recordOf(record.bytes()));
    }
}
