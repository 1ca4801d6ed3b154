package org.xinglin.chain.consensus;

import io.horizen.evm.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The validator keys in a chain's folder: {@code validator.key}, {@code validator-2.key} and so on. */
public record KeyRing(Map<Address, ValidatorKey> keys) {
    public KeyRing {
        keys = new LinkedHashMap<>(keys);
    }

    /** Reads or makes as many keys as a new chain needs. */
    public static KeyRing create(Path home, int count) throws IOException {
        Map<Address, ValidatorKey> keys = new LinkedHashMap<>();
        for (int number = 1; number <= count; number++) {
            ValidatorKey key = ValidatorKey.readOrCreate(file(home, number));
            keys.put(key.address(), key);
        }
        return new KeyRing(keys);
    }

    /** Reads the keys that are there. */
    public static KeyRing read(Path home) throws IOException {
        Map<Address, ValidatorKey> keys = new LinkedHashMap<>();
        for (int number = 1; Files.exists(file(home, number)); number++) {
            ValidatorKey key = ValidatorKey.readOrCreate(file(home, number));
            keys.put(key.address(), key);
        }
        return new KeyRing(keys);
    }

    private static Path file(Path home, int number) {
        return home.resolve(number == 1 ? "validator.key" : "validator-" + number + ".key");
    }

    public ValidatorSet validators() {
        return new ValidatorSet(List.copyOf(keys.keySet()));
    }

    /** Those whose keys are not here: their blocks could not be sealed. */
    public List<Address> missing(ValidatorSet validators) {
        List<Address> missing = new ArrayList<>(validators.members());
        missing.removeAll(keys.keySet());
        return missing;
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
