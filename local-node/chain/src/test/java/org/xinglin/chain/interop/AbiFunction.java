package org.xinglin.chain.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/** A function or constructor as the compiler describes it, which encodes arguments by Solidity's ABI. */
final class AbiFunction {
    private final JsonNode description;

    AbiFunction(JsonNode description) {
        this.description = description;
    }

    String name() {
        return description.path("name").asText();
    }

    boolean changesState() {
        return description.path("type").asText().equals("function")
                && !description.path("stateMutability").asText().matches("view|pure");
    }

    /** 0x, selector and arguments, each made for the parameter that it is asked for. */
    String call(Function<JsonNode, String> leaf, int arrayLength) {
        return "0x" + selector() + arguments(leaf, arrayLength);
    }

    /** Only the arguments, as they follow the code of a deployment. */
    String arguments(Function<JsonNode, String> leaf, int arrayLength) {
        List<JsonNode> parameters = new ArrayList<>();
        description.path("inputs").forEach(parameters::add);
        return sequence(parameters, leaf, arrayLength);
    }

    private String selector() {
        String signature = name() + types(description.path("inputs"));
        byte[] hash = Hash.sha3(signature.getBytes(StandardCharsets.US_ASCII));
        return Numeric.toHexStringNoPrefix(hash).substring(0, 8);
    }

    private static String types(JsonNode inputs) {
        List<String> names = new ArrayList<>();
        for (JsonNode input : inputs) {
            String type = input.path("type").asText();
            names.add(type.startsWith("tuple") ? types(input.path("components")) + type.substring(5) : type);
        }
        return names.stream().collect(Collectors.joining(",", "(", ")"));
    }

    private static String sequence(List<JsonNode> parameters, Function<JsonNode, String> leaf, int arrayLength) {
        List<String> heads = new ArrayList<>();
        StringBuilder tail = new StringBuilder();
        List<String> encoded =
                parameters.stream().map(each -> value(each, leaf, arrayLength)).toList();
        int headBytes = 0;
        for (int i = 0; i < encoded.size(); i++) {
            headBytes += isDynamic(parameters.get(i)) ? 32 : encoded.get(i).length() / 2;
        }
        for (int i = 0; i < encoded.size(); i++) {
            if (isDynamic(parameters.get(i))) {
                heads.add(word(BigInteger.valueOf(headBytes + tail.length() / 2)));
                tail.append(encoded.get(i));
            } else {
                heads.add(encoded.get(i));
            }
        }
        return String.join("", heads) + tail;
    }

    private static String value(JsonNode parameter, Function<JsonNode, String> leaf, int arrayLength) {
        String type = parameter.path("type").asText();
        if (type.endsWith("[]")) {
            JsonNode element = element(parameter);
            List<JsonNode> elements = new ArrayList<>();
            for (int i = 0; i < arrayLength; i++) {
                elements.add(element);
            }
            return word(BigInteger.valueOf(arrayLength)) + sequence(elements, leaf, arrayLength);
        }
        if (type.equals("tuple")) {
            List<JsonNode> components = new ArrayList<>();
            parameter.path("components").forEach(components::add);
            return sequence(components, leaf, arrayLength);
        }
        String digits = leaf.apply(parameter);
        return isDynamic(parameter) ? word(BigInteger.valueOf(digits.length() / 2)) + padded(digits) : digits;
    }

    /** No tuple in our contracts' calls holds a part of changing length. */
    private static boolean isDynamic(JsonNode parameter) {
        String type = parameter.path("type").asText();
        return type.endsWith("[]") || type.equals("string") || type.equals("bytes");
    }

    private static JsonNode element(JsonNode array) {
        String type = array.path("type").asText();
        ObjectNode element = array.deepCopy();
        return element.put("type", type.substring(0, type.length() - 2));
    }

    private static String padded(String digits) {
        return digits + "0".repeat((64 - digits.length() % 64) % 64);
    }

    static String word(BigInteger value) {
        return Numeric.toHexStringNoPrefixZeroPadded(value, 64);
    }
}
