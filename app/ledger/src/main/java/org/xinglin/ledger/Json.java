package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads the encodings of Ethereum's JSON-RPC strictly: whatever is not one is an {@link IllegalArgumentException}. */
final class Json {
    private static final int HEX = 16;
    private static final Pattern QUANTITY = Pattern.compile("0x[0-9a-fA-F]{1,64}");
    private static final Pattern BYTES = Pattern.compile("0x([0-9a-fA-F]{2})*");

    private Json() {}

    static BigInteger quantity(JsonNode value) {
        return new BigInteger(matching(QUANTITY, value).substring(2), HEX);
    }

    /** @throws ArithmeticException when it is too large */
    static long number(JsonNode value) {
        return quantity(value).longValueExact();
    }

    /** {@code 0x} and hexadecimal digits. */
    static String bytes(JsonNode value) {
        return matching(BYTES, value);
    }

    static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static String matching(Pattern form, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not of the form " + form);
        }
        return text;
    }
}
