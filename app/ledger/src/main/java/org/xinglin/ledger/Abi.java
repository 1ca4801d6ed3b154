package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.web3j.crypto.Hash;
import org.xinglin.contracts.Deployment;

/** The committed interface of one contract, read once: its events, its custom errors and its functions. */
record Abi(String contract, List<Entry> events, List<Entry> errors, List<Entry> functions) {

    /** An event, an error or a function. */
    record Entry(String name, List<Parameter> parameters) {

        /** keccak256 of the signature: an event's first topic, and in its first four bytes the selector of an error or a function. */
        String hash() {
            String types = parameters.stream().map(Parameter::type).collect(Collectors.joining(","));
            return Hash.sha3String(name + "(" + types + ")");
        }
    }

    /** @param internalType the Solidity type, such as {@code enum Consortium.Role} */
    record Parameter(String name, String type, String internalType, boolean indexed) {}

    /** The three contracts, whose interfaces come with the bindings. */
    static Abi of(String contract) {
        JsonNode entries = read(contract + ".abi");
        return new Abi(contract, entries(entries, "event"), entries(entries, "error"), entries(entries, "function"));
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(Deployment.class.getResourceAsStream(resource), resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static List<Entry> entries(JsonNode all, String type) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> new Entry(entry.path("name").asText(), parameters(entry)))
                .toList();
    }

    private static List<Parameter> parameters(JsonNode entry) {
        return StreamSupport.stream(entry.path("inputs").spliterator(), false)
                .map(input -> new Parameter(
                        input.path("name").asText(),
                        input.path("type").asText(),
                        input.path("internalType").asText(),
                        input.path("indexed").asBoolean()))
                .toList();
    }
}
