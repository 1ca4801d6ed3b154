package org.xinglin.federation.secagg;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A participant's secrets of one attempt, and the shares it holds of the others'. Wiped when closed. */
final class ClientSecrets implements AutoCloseable {
    private final EphemeralKey maskKey;
    private final EphemeralKey channelKey;
    private final byte[] seed = new byte[Field256.BYTES];
    private final Map<String, HeldShares> held = new TreeMap<>();

    ClientSecrets(SecureRandom random) {
        maskKey = EphemeralKey.fresh(random);
        channelKey = EphemeralKey.fresh(random);
        random.nextBytes(seed);
    }

    EphemeralKey maskKey() {
        return maskKey;
    }

    EphemeralKey channelKey() {
        return channelKey;
    }

    /** Of the own mask; not copied. */
    byte[] seed() {
        return seed;
    }

    /** By owner, in order; the own among them. */
    Map<String, HeldShares> held() {
        return held;
    }

    @Override
    public void close() {
        maskKey.close();
        channelKey.close();
        Arrays.fill(seed, (byte) 0);
        held.values().forEach(HeldShares::close);
        held.clear();
    }

    @Override
    public String toString() {
        return "ClientSecrets[***]";
    }
}
