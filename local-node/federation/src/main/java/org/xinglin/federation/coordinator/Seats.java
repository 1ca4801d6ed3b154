package org.xinglin.federation.coordinator;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.Peer;

/** Who sits behind which token, for as long as the connection stands that it was given to. Thread-safe. */
final class Seats {
    private static final int TOKEN = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seat> taken = new ConcurrentHashMap<>();

    /** An account's place in a task. */
    record Seat(String account, TaskRun run) {}

    /** @return the token, which nobody guesses */
    String take(String account, TaskRun run) {
        byte[] token = new byte[TOKEN];
        random.nextBytes(token);
        String name = HexFormat.of().formatHex(token);
        taken.put(name, new Seat(account, run));
        return name;
    }

    void leave(String token) {
        taken.remove(token);
    }

    /** @throws DistrustException when the call does not come with the account's certificate */
    Seat of(String token) throws LateException, DistrustException {
        Seat seat = taken.get(token);
        if (seat == null) {
            throw new LateException("the session is not open; join again");
        }
        Peer.requireAccount(seat.account());
        return seat;
    }
}
