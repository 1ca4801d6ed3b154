package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinglin.core.chain.NetworkOption;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** Turns {@code xinglin_networkInfo}'s answer into a data sheet: what is not understood is left out, never guessed. */
final class NetworkReading {
    /** As long as a genesis of ours allows an option to be. */
    private static final int LONGEST_CODE = 64;
    /** Of these a person reads none beyond; the node may send what it likes. */
    private static final int MOST_VALIDATORS = 1_000;

    private NetworkReading() {}

    /** Empty when it is no object, or says nothing that is understood. */
    static Optional<NetworkSheet> read(JsonNode info) {
        NetworkSheet sheet = new NetworkSheet(
                understood(info.path("chainId"), Json::number),
                understood(info.path("genesisHash"), hash -> Digest.ofHex(Json.bytes(hash))),
                understood(info.path("client"), NetworkReading::code),
                options(info),
                validators(info.path("validators")));
        boolean saysNothing = sheet.chainId().isEmpty()
                && sheet.genesis().isEmpty()
                && sheet.client().isEmpty()
                && sheet.options().isEmpty()
                && sheet.validators().isEmpty();
        return saysNothing ? Optional.empty() : Optional.of(sheet);
    }

    private static Map<NetworkOption, String> options(JsonNode info) {
        Map<NetworkOption, String> options = new EnumMap<>(NetworkOption.class);
        for (NetworkOption option : NetworkOption.values()) {
            understood(info.path(option.word()), NetworkReading::code).ifPresent(code -> options.put(option, code));
        }
        return options;
    }

    private static List<WalletAddress> validators(JsonNode list) {
        List<WalletAddress> validators = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), MOST_VALIDATORS); i++) {
            understood(list.path(i), validator -> new WalletAddress(Json.bytes(validator)))
                    .ifPresent(validators::add);
        }
        return validators;
    }

    private static String code(JsonNode value) {
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty()
                || text.length() > LONGEST_CODE
                || text.codePoints().anyMatch(NetworkReading::isUnfitToShow)) {
            throw new IllegalArgumentException("not a code");
        }
        return text;
    }

    /** Controls break a line of output; format characters can turn the order of a line around. */
    private static boolean isUnfitToShow(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static <T> Optional<T> understood(JsonNode value, Function<JsonNode, T> reading) {
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException | ArithmeticException garbled) {
            return Optional.empty(); // absent is what a person is told, too
        }
    }
}
