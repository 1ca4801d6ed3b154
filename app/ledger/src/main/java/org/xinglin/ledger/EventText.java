package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.web3j.abi.datatypes.BytesType;
import org.web3j.abi.datatypes.Type;
import org.web3j.utils.Numeric;

/** How a value of an event is shown: hexadecimal bytes, words for the contracts' enumerations, instants for ends. */
final class EventText {
    /** The members of each Solidity enum in the order of their codes. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "enum Consortium.Role",
            List.of("none", "hospital", "doctor", "researcher", "patient", "auditor", "coordinator"),
            "enum Consortium.Status",
            List.of("none", "pending", "active", "removed"),
            "enum MedicalAccess.Basis",
            List.of("none", "owner", "grant", "role", "break-glass"));

    /** Fields that are seconds since 1970. */
    private static final Set<String> TIMES = Set.of("until", "destroyedAt");

    /** The federation ledger's UNMEASURED. */
    private static final BigInteger NO_AREA = BigInteger.valueOf(0xFFFF_FFFFL);

    private static final BigInteger LAST_SECOND = BigInteger.valueOf(Instant.MAX.getEpochSecond());

    private EventText() {}

    static String of(Abi.Parameter parameter, Type<?> value) {
        if (value.getValue() instanceof BigInteger number) {
            return number(parameter, number);
        }
        if (value instanceof BytesType bytes) {
            return Numeric.toHexString(bytes.getValue());
        }
        String text = value.getValue().toString();
        return parameter.type().equals("address") ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static String number(Abi.Parameter parameter, BigInteger number) {
        List<String> words = WORDS.getOrDefault(parameter.internalType(), List.of());
        if (number.compareTo(BigInteger.valueOf(words.size())) < 0) {
            return words.get(number.intValueExact());
        }
        if (parameter.name().equals("aucMicro") && number.equals(NO_AREA)) {
            return "unmeasured";
        }
        boolean time = TIMES.contains(parameter.name()) && number.signum() > 0 && number.compareTo(LAST_SECOND) <= 0;
        return time ? Instant.ofEpochSecond(number.longValueExact()).toString() : number.toString();
    }
}
