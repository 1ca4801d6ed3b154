package org.xinglin.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.operators.OperatorName;

/**
 * Wrong passwords, counted beside the vault so that starting again helps nobody: after three, each further try has to wait
 * 5 s, 10 s, 20 s and so on, to 15 minutes at most. It slows down who types at this machine; who takes the files away guesses
 * against Argon2id alone. A clock set back begins the wait anew and never makes it longer.
 */
final class WrongTries {
    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 8;
    private static final TypeReference<TreeMap<String, Count>> FORM = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path vault;
    private final Path path;
    private final InstantSource clock;

    WrongTries(Path vault, InstantSource clock) {
        this.vault = vault;
        this.path = beside(vault);
        this.clock = clock;
    }

    /**
     * One operator's.
     *
     * @param wrong in a row
     * @param last when, in milliseconds
     * @param untold how many have not been written into the audit log
     */
    record Count(int wrong, long last, int untold) {}

    /** Counts a try as wrong before it is made: a process that is killed meanwhile wins nothing. @throws Failed MustWait */
    void begin(String operator) throws Failed {
        try (VaultLock lock = VaultLock.take(vault)) {
            Map<String, Count> counts = read();
            Count count = counts.getOrDefault(OperatorName.folded(operator), new Count(0, 0, 0));
            long now = clock.millis();
            Duration whole = delay(count.wrong());
            Duration gone = Duration.ofMillis(now - count.last());
            if (gone.isNegative() && !whole.isZero()) {
                counts.put(OperatorName.folded(operator), new Count(count.wrong(), now, count.untold()));
                write(counts);
                throw new Failed(new Failure.MustWait(whole));
            }
            if (gone.compareTo(whole) < 0) {
                throw new Failed(new Failure.MustWait(whole.minus(gone)));
            }
            counts.put(OperatorName.folded(operator), new Count(count.wrong() + 1, now, count.untold() + 1));
            write(counts);
        }
    }

    /** The try that was begun was right. */
    void passed(String operator) throws Failed {
        try (VaultLock lock = VaultLock.take(vault)) {
            Map<String, Count> counts = read();
            counts.computeIfPresent(
                    OperatorName.folded(operator), (name, count) -> new Count(0, 0, Math.max(0, count.untold() - 1)));
            write(counts);
        }
    }

    /** The try that was begun came to no answer, as when a token was not there: it was not wrong. */
    void undecided(String operator) throws Failed {
        try (VaultLock lock = VaultLock.take(vault)) {
            Map<String, Count> counts = read();
            counts.computeIfPresent(
                    OperatorName.folded(operator),
                    (name, count) -> new Count(Math.max(0, count.wrong() - 1), count.last(), count.untold() - 1));
            write(counts);
        }
    }

    /** How many wrong tries of whom no audit log knows of, by folded name. */
    Map<String, Integer> untold() throws Failed {
        try (VaultLock lock = VaultLock.take(vault)) {
            Map<String, Integer> untold = new TreeMap<>();
            read().forEach((name, count) -> {
                if (count.untold() > 0) {
                    untold.put(name, count.untold());
                }
            });
            return untold;
        }
    }

    /** They stand in the audit log now. */
    void told() throws Failed {
        try (VaultLock lock = VaultLock.take(vault)) {
            Map<String, Count> counts = read();
            counts.replaceAll((name, count) -> new Count(count.wrong(), count.last(), 0));
            counts.values().removeIf(count -> count.wrong() == 0);
            write(counts);
        }
    }

    static Path beside(Path vault) {
        return vault.resolveSibling(vault.getFileName() + ".tries");
    }

    private static Duration delay(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(wrong - FREE, DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private Map<String, Count> read() throws Failed {
        try {
            return Files.exists(path) ? JSON.readValue(Files.readAllBytes(path), FORM) : new TreeMap<>();
        } catch (JsonProcessingException e) {
            return new TreeMap<>(); // as good as deleted, which whoever could damage it could do as well
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, path.toString(), ""), e);
        }
    }

    private void write(Map<String, Count> counts) throws Failed {
        try {
            AtomicFile.write(path, JSON.writeValueAsBytes(counts));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(path.getParent()), ""), e);
        }
    }
}
