package org.xinglin.chain.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.web3j.utils.Numeric;

/** The state of every account that anvil knows, on both nodes, and the root over all of it. */
final class Accounts {
    private static final List<String> METHODS = List.of("eth_getBalance", "eth_getTransactionCount", "eth_getCode");

    private final Peer ours;
    private final Peer theirs;

    Accounts(Peer ours, Peer theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** How many accounts were compared. */
    int compare(Tally tally) throws IOException {
        JsonNode accounts = dump();
        accounts.fieldNames().forEachRemaining(address -> compare(tally, address, accounts.get(address)));
        String us = ours.get("eth_getBlockByNumber", "latest", false)
                .get("stateRoot")
                .asText();
        String them = StateRoot.of(accounts);
        if (!us.equals(them)) {
            tally.different("the state's root is " + us + " but from anvil's accounts " + them);
        }
        return accounts.size();
    }

    private void compare(Tally tally, String address, JsonNode known) {
        for (String method : METHODS) {
            compare(tally, method, address, "latest");
        }
        known.get("storage")
                .fieldNames()
                .forEachRemaining(slot -> compare(tally, "eth_getStorageAt", address, slot, "latest"));
    }

    private JsonNode dump() throws IOException {
        byte[] packed =
                Numeric.hexStringToByteArray(theirs.get("anvil_dumpState").asText());
        try (GZIPInputStream state = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Peer.JSON.readTree(state).get("accounts");
        }
    }

    private void compare(Tally tally, String method, Object... params) {
        JsonNode us = ours.get(method, params);
        JsonNode them = theirs.get(method, params);
        if (!us.equals(them)) {
            tally.different(method + " " + List.of(params) + " is " + us + " but " + them);
        }
    }
}
