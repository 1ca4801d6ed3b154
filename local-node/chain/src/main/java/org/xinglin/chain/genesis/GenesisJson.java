package org.xinglin.chain.genesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.consensus.FeeRule;
import org.xinglin.chain.consensus.ValidatorSet;

/** A genesis as JSON: the file {@code genesis.json}, and what a node that follows asks for. */
public final class GenesisJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private GenesisJson() {}

    public static ObjectNode write(Genesis genesis) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("chainId", genesis.chainId())
                .put("timestamp", genesis.timestamp())
                .put("gasLimit", genesis.gasLimit())
                .put("baseFee", Hex.quantity(genesis.fees().first()))
                .put("movingBaseFee", genesis.fees().moving());
        ArrayNode validators = json.putArray("validators");
        genesis.validators().members().forEach(validator -> validators.add(validator.toString()));
        ObjectNode balances = json.putObject("balances");
        genesis.balances().forEach((account, wei) -> balances.put(account.toString(), Hex.quantity(wei)));
        NetworkOptions network = genesis.network();
        json.putObject("network")
                .put("chainType", network.chainType())
                .put("consensus", network.consensus())
                .put("permissionStructure", network.permissionStructure())
                .put("dataLocation", network.dataLocation())
                .put("governance", network.governance());
        return json;
    }

    static Genesis read(String text) {
        try {
            return read(MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("it is not JSON", malformed);
        }
    }

    /** Throws IllegalArgumentException with the reason where something is missing or of another shape. */
    public static Genesis read(JsonNode json) {
        List<Address> validators = new ArrayList<>();
        for (JsonNode validator : json.path("validators")) {
            validators.add(new Address(validator.asText()));
        }
        Map<Address, BigInteger> balances = new LinkedHashMap<>();
        json.path("balances")
                .properties()
                .forEach(entry -> balances.put(new Address(entry.getKey()), wei(entry.getValue())));
        return new Genesis(
                number(json, "chainId"),
                number(json, "timestamp"),
                number(json, "gasLimit"),
                new ValidatorSet(validators),
                balances,
                new FeeRule(
                        wei(json.path("baseFee")), json.path("movingBaseFee").asBoolean()),
                network(json.path("network")));
    }

    private static NetworkOptions network(JsonNode json) {
        return new NetworkOptions(
                json.path("chainType").asText(),
                json.path("consensus").asText(),
                json.path("permissionStructure").asText(),
                json.path("dataLocation").asText(),
                json.path("governance").asText());
    }

    private static long number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() <= 0) {
            throw new IllegalArgumentException("its " + name + " is no number above zero");
        }
        return value.longValue();
    }

    private static BigInteger wei(JsonNode value) {
        String text = value.asText();
        if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
            throw new IllegalArgumentException("an amount is no quantity in hex");
        }
        return new BigInteger(text.substring(2), 16);
    }
}
