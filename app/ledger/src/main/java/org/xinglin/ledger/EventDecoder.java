package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Type;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;

/** Turns a contract's log into names and values ready to show. What it can not read it shows raw. */
final class EventDecoder {
    private final Map<String, Abi> contracts = new HashMap<>();
    private final Map<String, Map<String, Abi.Entry>> events = new HashMap<>();

    void add(String address, Abi abi) {
        Map<String, Abi.Entry> byTopic = new HashMap<>();
        abi.events().forEach(event -> byTopic.put(event.hash(), event));
        contracts.put(address, abi);
        events.put(address, byTopic);
    }

    EventSeen decode(Log log) {
        String address = log.getAddress().toLowerCase(Locale.ROOT);
        Abi abi = contracts.get(address);
        Optional<Abi.Entry> event = log.getTopics().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(events.getOrDefault(address, Map.of())
                        .get(log.getTopics().getFirst()));
        Optional<Map<String, String>> fields = event.flatMap(known -> fields(known, log));
        return new EventSeen(
                new BlockHeight(log.getBlockNumber().longValueExact()),
                Digest.ofHex(log.getTransactionHash()),
                log.getLogIndex().intValueExact(),
                abi == null ? address : abi.contract(),
                fields.isEmpty() ? "Unknown" : event.orElseThrow().name(),
                fields.orElseGet(() -> raw(log)));
    }

    private static Optional<Map<String, String>> fields(Abi.Entry event, Log log) {
        try {
            return Optional.of(read(event, log));
        } catch (ClassNotFoundException | RuntimeException unreadable) {
            // web3j's decoder reports odd data by half a dozen unchecked exceptions; such a log is shown raw.
            return Optional.empty();
        }
    }

    private static Map<String, String> read(Abi.Entry event, Log log) throws ClassNotFoundException {
        List<Type<?>> plain = plainValues(event, log);
        Map<String, String> fields = new LinkedHashMap<>();
        int topic = 1;
        int next = 0;
        for (Abi.Parameter parameter : event.parameters()) {
            Type<?> value =
                    parameter.indexed() ? indexed(parameter, log.getTopics().get(topic++)) : plain.get(next++);
            fields.put(parameter.name(), EventText.of(parameter, value));
        }
        if (topic != log.getTopics().size()) {
            throw new IllegalArgumentException("other topics than the event has");
        }
        return fields;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // web3j's decoder takes raw types
    private static List<Type<?>> plainValues(Abi.Entry event, Log log) throws ClassNotFoundException {
        List references = new ArrayList<>();
        for (Abi.Parameter parameter : event.parameters()) {
            if (!parameter.indexed()) {
                references.add(TypeReference.makeTypeReference(parameter.type()));
            }
        }
        return references.isEmpty() ? List.of() : FunctionReturnDecoder.decode(log.getData(), references);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // web3j's decoder takes raw types
    private static Type<?> indexed(Abi.Parameter parameter, String topic) throws ClassNotFoundException {
        TypeReference reference = TypeReference.makeTypeReference(parameter.type(), true, false);
        return FunctionReturnDecoder.decodeIndexedValue(topic, reference);
    }

    private static Map<String, String> raw(Log log) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < log.getTopics().size(); i++) {
            fields.put("topic" + i, log.getTopics().get(i));
        }
        fields.put("data", Numeric.prependHexPrefix(Numeric.cleanHexPrefix(log.getData())));
        return fields;
    }
}
