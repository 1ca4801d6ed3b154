package org.xinglin.federation.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Hash;
import org.xinglin.contracts.Deployment;

/** Gives a revert of the federation ledger the name that the contract has for it, by the first four bytes of what came back. */
final class LedgerErrors {
    private static final int SELECTOR = 10; // 0x and four bytes
    private static final Pattern DATA = Pattern.compile("0x[0-9a-fA-F]{8,}");

    private final Map<String, String> names = new HashMap<>();

    LedgerErrors() {
        try (InputStream abi = Deployment.class.getResourceAsStream("FederationLedger.abi")) {
            for (JsonNode entry : new ObjectMapper().readTree(abi)) {
                if (entry.path("type").asText().equals("error")) {
                    String name = entry.path("name").asText();
                    names.put(Hash.sha3String(name + types(entry)).substring(0, SELECTOR), name);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the contract's own interface can not be read", e);
        }
    }

    private static String types(JsonNode error) {
        return StreamSupport.stream(error.path("inputs").spliterator(), false)
                .map(input -> input.path("type").asText())
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** @param data as a node answers a call that reverts; null for none */
    String name(@Nullable String data) {
        Matcher found = DATA.matcher(data == null ? "" : data);
        if (!found.find()) {
            return "Reverted";
        }
        String selector = found.group().substring(0, SELECTOR).toLowerCase(Locale.ROOT);
        return names.getOrDefault(selector, "Reverted " + selector);
    }
}
