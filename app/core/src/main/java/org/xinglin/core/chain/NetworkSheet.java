package org.xinglin.core.chain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * What a node says of the network it belongs to. Nothing here is computed or believed; what it does not say is absent.
 *
 * @param options the codes as they came, also those that are not known here
 * @param validators who may propose blocks
 */
public record NetworkSheet(
        Optional<Long> chainId,
        Optional<Digest> genesis,
        Optional<String> client,
        Map<NetworkOption, String> options,
        List<WalletAddress> validators) {
    public NetworkSheet {
        Map<NetworkOption, String> ordered = new EnumMap<>(NetworkOption.class);
        ordered.putAll(options);
        options = Collections.unmodifiableMap(ordered);
        validators = List.copyOf(validators);
    }

    /** Its code, or empty where the node does not tell. */
    public Optional<String> option(NetworkOption option) {
        return Optional.ofNullable(options.get(option));
    }
}
