package org.xinglin.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.access.Member;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** Who an address is, for reading only: our contracts, else the member's display name, else nothing. */
final class AddressNames implements Function<String, String> {
    private static final Logger LOG = LoggerFactory.getLogger(AddressNames.class);

    private final Map<String, String> contracts;
    private final Members members;

    /** Asks the registry. */
    @FunctionalInterface
    interface Members {
        Optional<Member> find(WalletAddress account) throws Failed;
    }

    AddressNames(Contracts addresses, Members members) {
        contracts = new HashMap<>();
        contracts.put(addresses.consortium().text(), "Consortium");
        contracts.put(addresses.access().text(), "MedicalAccess");
        contracts.put(addresses.federation().text(), "FederationLedger");
        addresses.roleProofs().ifPresent(address -> contracts.put(address.text(), "ProofOfRole"));
        this.members = members;
    }

    @Override
    public String apply(String address) {
        String contract = contracts.get(address);
        if (contract != null) {
            return contract;
        }
        try {
            return members.find(new WalletAddress(address)).map(Member::name).orElse("");
        } catch (Failed unknown) {
            LOG.debug("No name for {}", address, unknown);
            return "";
        }
    }
}
