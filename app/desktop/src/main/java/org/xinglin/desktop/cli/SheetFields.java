package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.NetworkOption;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** A block's data sheet as output. Codes stay as the node gives them, so that scripts can rely on them. */
final class SheetFields {
    private static final String UNTOLD = "this node does not tell";

    private SheetFields() {}

    /** What the node does not tell is null; so is the whole network of a node that tells nothing of it. */
    static Map<String, @Nullable Object> of(BlockSheet block, Optional<NetworkSheet> network) {
        Map<String, @Nullable Object> fields = block(block);
        fields.put("network", network.map(SheetFields::network).orElse(null));
        return fields;
    }

    static List<String> text(BlockSheet block, Optional<NetworkSheet> network) {
        List<String> lines = new ArrayList<>();
        block(block).forEach((name, value) -> lines.addAll(lines(name, value)));
        lines.add("network");
        if (network.isEmpty()) {
            lines.add("  " + UNTOLD);
        } else {
            network(network.get()).forEach((name, value) -> lines.addAll(lines("  " + name, value)));
        }
        return lines;
    }

    private static Map<String, @Nullable Object> block(BlockSheet block) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("block", block.height().value());
        fields.put("hash", block.hash().hex());
        fields.put("parent", block.parent().hex());
        fields.put("time", block.time().toString());
        fields.put("proposer", block.proposer().text());
        fields.put("transactions", block.transactionCount());
        Map<String, Integer> types = new LinkedHashMap<>();
        block.transactions().forEach((type, count) -> types.put(type.word(), count));
        fields.put("transactionTypes", types);
        fields.put("gasUsed", block.gas().used());
        fields.put("gasLimit", block.gas().limit());
        fields.put("baseFeeWei", block.baseFee().orElse(null));
        fields.put("bytes", block.bytes().orElse(null));
        fields.put("extraData", block.extraData());
        return fields;
    }

    private static Map<String, @Nullable Object> network(NetworkSheet network) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (NetworkOption option : NetworkOption.values()) {
            fields.put(option.word(), network.option(option).orElse(null));
        }
        fields.put("chainId", network.chainId().orElse(null));
        fields.put("genesisHash", network.genesis().map(Digest::hex).orElse(null));
        fields.put("client", network.client().orElse(null));
        fields.put(
                "validators",
                network.validators().stream().map(WalletAddress::text).toList());
        return fields;
    }

    private static List<String> lines(String name, @Nullable Object value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, count) -> lines.addAll(lines("  " + part, count)));
        } else if (value instanceof List<?> several) {
            several.forEach(one -> lines.add(line(name, one)));
        } else {
            lines.add(line(name, value == null ? UNTOLD : value));
        }
        return lines;
    }

    private static String line(String name, Object value) {
        return String.format("%-21s %s", name, value);
    }
}
