package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.Deployment;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Signer;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** Records on the contract {@code MedicalAccess}, each registered with the owner's signature over EIP-712 data. */
final class Web3jRecordRegistry implements RecordRegistry {
    private static final String REGISTERED = EventEncoder.encode(MedicalAccess.RECORDREGISTERED_EVENT);
    private static final WalletAddress NOBODY = new WalletAddress("0x" + "0".repeat(40));

    private final Bound contracts;
    private final Signer signer;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final LogSearch logs;

    Web3jRecordRegistry(Bound contracts, Signer signer, ContractReader reader, LedgerSender sender, LogSearch logs) {
        this.contracts = contracts;
        this.signer = signer;
        this.reader = reader;
        this.sender = sender;
        this.logs = logs;
    }

    @Override
    public Digest register(Registration registration) throws Failed {
        MedicalAccess contract = contracts.access();
        return sender.send(
                contract,
                contract.registerRecord(
                        registration.record().bytes(),
                        BigInteger.valueOf(registration.codec()),
                        BigInteger.valueOf(registration.category()),
                        registration.subject().bytes(),
                        ownersSignature(registration.record())));
    }

    @Override
    public Digest registerAll(List<Registration> registrations) throws Failed {
        throw Rpc.refused("NotDeployed");
    }

    @Override
    public boolean isDestroyed(Digest record) throws Failed {
        throw Rpc.refused("NotDeployed");
    }

    @Override
    public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
        WalletAddress owner =
                reader.account(contracts.access(), contracts.access().cidToOwner(record.bytes()));
        return owner.equals(NOBODY) ? Optional.empty() : Optional.of(owner);
    }

    @Override
    public Optional<Digest> registrationOf(Digest record) throws Failed {
        List<Log> found = logs.everywhere(contracts.access().getContractAddress(), REGISTERED, LogSearch.topic(record));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Digest.ofHex(found.getLast().getTransactionHash()));
    }

    private byte[] ownersSignature(Digest record) {
        var registration = new org.xinglin.contracts.Registration(
                record.hex(), signer.account().text());
        return signer.sign(Digest.of(registration.hash(deployment(contracts.addresses()))))
                .toBytes();
    }

    private static Deployment deployment(Contracts addresses) {
        return new Deployment(
                addresses.chainId(),
                addresses.consortium().text(),
                addresses.access().text(),
                addresses.federation().text(),
                addresses.block());
    }
}
