package org.xinglin.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.protocol.core.Response;

/** Gives a revert its name: what the contract's authors called it, from the first four bytes of what came back. */
final class ContractErrors {
    private static final int SELECTOR = 10; // 0x and four bytes
    // Solidity's own two: Error(string) of require and revert, Panic(uint256) of failed assertions.
    private static final String ERROR_STRING = "0x08c379a0";
    private static final String PANIC = "0x4e487b71";
    private static final Pattern REVERT_DATA = Pattern.compile("0x[0-9a-fA-F]{8,}");

    private final Map<String, String> names = new HashMap<>();

    ContractErrors(List<Abi> abis) {
        names.put(PANIC, "Panic");
        for (Abi abi : abis) {
            abi.errors().forEach(error -> names.put(error.hash().substring(0, SELECTOR), error.name()));
        }
    }

    /** The custom error's name; else what the contract or the node said. */
    String reason(Response.Error error) {
        String data = error.getData();
        Matcher found = REVERT_DATA.matcher(data == null ? "" : data);
        return found.find() ? named(found.group(), error.getMessage()) : spoken(error.getMessage());
    }

    private String named(String data, String message) {
        String selector = data.substring(0, SELECTOR).toLowerCase(Locale.ROOT);
        if (selector.equals(ERROR_STRING)) {
            return text(data.substring(SELECTOR), message);
        }
        return names.getOrDefault(selector, "Reverted " + selector);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // web3j's decoder takes raw types
    private static String text(String encoded, String message) {
        TypeReference string = TypeReference.create(Utf8String.class);
        List<?> decoded = FunctionReturnDecoder.decode("0x" + encoded, List.of(string));
        return decoded.isEmpty() ? spoken(message) : decoded.getFirst().toString();
    }

    private static String spoken(@Nullable String message) {
        return message == null || message.isBlank() ? "Reverted" : message;
    }
}
