package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Array;
import org.web3j.abi.datatypes.Type;
import org.xinglin.core.chain.TransactionPreview.Parameter;

/** Turns a transaction's data into the function and the arguments it calls. What it can not read it shows raw. */
final class CallDecoder {
    private static final int SELECTOR = 10; // 0x and four bytes

    private final Map<String, Abi> contracts = new HashMap<>();
    private final Function<String, String> names;

    /** What is called. */
    record Decoded(String contract, String function, List<Parameter> parameters, Optional<Instant> until) {}

    /** @param names who an address is; empty for a stranger */
    CallDecoder(Function<String, String> names) {
        this.names = names;
    }

    CallDecoder add(String address, Abi abi) {
        contracts.put(address.toLowerCase(Locale.ROOT), abi);
        return this;
    }

    Decoded decode(String to, String data) {
        Abi abi = contracts.get(to.toLowerCase(Locale.ROOT));
        if (data.length() < SELECTOR) {
            return new Decoded(abi == null ? "" : abi.contract(), "transfer", List.of(), Optional.empty());
        }
        String selector = data.substring(0, SELECTOR).toLowerCase(Locale.ROOT);
        Optional<Abi.Entry> function = abi == null
                ? Optional.empty()
                : abi.functions().stream()
                        .filter(entry -> entry.hash().startsWith(selector))
                        .findFirst();
        String contract = abi == null ? "" : abi.contract();
        return function.flatMap(known -> read(contract, known, data))
                .orElseGet(() -> new Decoded(
                        contract,
                        function.map(Abi.Entry::name).orElse(selector),
                        List.of(new Parameter("data", data, "")),
                        Optional.empty()));
    }

    private Optional<Decoded> read(String contract, Abi.Entry function, String data) {
        try {
            return Optional.of(arguments(contract, function, data));
        } catch (ClassNotFoundException | RuntimeException unreadable) {
            // web3j's decoder reports odd data by half a dozen unchecked exceptions; such a call is shown raw.
            return Optional.empty();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // web3j's decoder takes raw types
    private Decoded arguments(String contract, Abi.Entry function, String data) throws ClassNotFoundException {
        List references = new ArrayList<>();
        for (Abi.Parameter parameter : function.parameters()) {
            references.add(TypeReference.makeTypeReference(parameter.type()));
        }
        List<Type<?>> values = FunctionReturnDecoder.decode("0x" + data.substring(SELECTOR), references);
        if (values.size() != function.parameters().size()) {
            throw new IllegalArgumentException("other arguments than the function has");
        }
        List<Parameter> parameters = new ArrayList<>();
        Optional<Instant> until = Optional.empty();
        for (int i = 0; i < values.size(); i++) {
            Abi.Parameter parameter = function.parameters().get(i);
            show(parameter, parameter.name(), values.get(i), parameters);
            until = until.or(() -> end(parameter, parameters.getLast()));
        }
        return new Decoded(contract, function.name(), parameters, until);
    }

    private void show(Abi.Parameter parameter, String label, Type<?> value, List<Parameter> shown) {
        if (value instanceof Array<?> many) {
            Abi.Parameter element = new Abi.Parameter(
                    parameter.name(), element(parameter.type()), element(parameter.internalType()), false);
            List<?> elements = many.getValue();
            if (elements.isEmpty()) {
                shown.add(new Parameter(label, "", ""));
            }
            for (int i = 0; i < elements.size(); i++) {
                show(element, label + "[" + i + "]", (Type<?>) elements.get(i), shown);
            }
            return;
        }
        String text = EventText.of(parameter, value);
        shown.add(new Parameter(label, text, parameter.type().equals("address") ? names.apply(text) : ""));
    }

    private static String element(String arrayType) {
        int end = arrayType.lastIndexOf('[');
        return end < 0 ? arrayType : arrayType.substring(0, end);
    }

    /** {@link EventText} writes the number of seconds as an instant; zero stays a number and means no end. */
    private static Optional<Instant> end(Abi.Parameter parameter, Parameter shown) {
        boolean time = parameter.name().equals("until") && shown.value().endsWith("Z");
        return time ? Optional.of(Instant.parse(shown.value())) : Optional.empty();
    }

    /** A name for the wei of a plain transfer. */
    static Parameter value(BigInteger wei) {
        return new Parameter("value", wei + " wei", "");
    }
}
