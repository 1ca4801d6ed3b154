package org.xinglin.core.records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/** Encrypts and uploads the files of a chunk: small ones several at a time, because an upload costs more than they do. */
final class SealGroup {
    /** Up to here a file is encrypted in memory. Padding makes it an eighth longer at most. */
    private static final long SMALL = 256 << 10;

    /** Four threads hold one group each, and a chunk of 100 keeps all of them busy. */
    private static final int MOST_FILES = 25;

    private static final long MOST_BYTES = 4 << 20;

    private final SealSource seal;
    private final InstantSource clock;

    SealGroup(SealSource seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** A file whose key is made. */
    record Ready(int position, SealSource.Begun begun) {
        private boolean isSmall() {
            long bytes = begun.protection().source().bytes();
            return bytes >= 0 && bytes <= SMALL;
        }
    }

    /** A file whose ciphertext is uploaded, or why it is not. */
    record Stored(Ready ready, Optional<Protection> protection, Optional<Failure> failure) {
        private static Stored of(Ready ready, Protection protection) {
            return new Stored(ready, Optional.of(protection), Optional.empty());
        }

        private static Stored refused(Ready ready, Failed failed) throws Failed {
            if (isInTheWayOfAll(failed.failure())) {
                throw failed;
            }
            return new Stored(ready, Optional.empty(), Optional.of(failed.failure()));
        }
    }

    /** In their order; a large file is a group of its own. */
    static List<List<Ready>> groups(List<Ready> all) {
        List<List<Ready>> groups = new ArrayList<>();
        List<Ready> open = new ArrayList<>();
        long bytes = 0;
        for (Ready one : all) {
            if (!one.isSmall()) {
                groups.add(List.of(one));
                continue;
            }
            long next = one.begun().protection().source().bytes();
            if (open.size() == MOST_FILES || bytes + next > MOST_BYTES) {
                groups.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(one);
            bytes += next;
        }
        if (!open.isEmpty()) {
            groups.add(List.copyOf(open));
        }
        return groups;
    }

    /** @throws Failed what stands in the way of all files; what is wrong with one is told of that one */
    List<Stored> stored(SealChunk.Run run, List<Ready> group) throws Failed {
        Progress cancelling = onlyCancels(run.progress());
        List<Stored> stored = new ArrayList<>();
        if (group.size() == 1) {
            pause(run);
            stored.add(alone(group.getFirst(), cancelling));
            return stored;
        }
        List<Ready> whole = new ArrayList<>();
        List<SealSource.Held> held = new ArrayList<>();
        for (Ready one : group) {
            pause(run);
            try {
                held.add(seal.hold(one.begun(), cancelling));
                whole.add(one);
            } catch (Failed failed) {
                stored.add(Stored.refused(one, failed));
            }
        }
        cancelling.check();
        stored.addAll(together(whole, held, cancelling));
        return stored;
    }

    private List<Stored> together(List<Ready> whole, List<SealSource.Held> held, Progress progress) throws Failed {
        List<Stored> stored = new ArrayList<>();
        List<Protection> protections;
        try {
            protections = seal.storeAll(held);
        } catch (Failed failed) {
            if (isInTheWayOfAll(failed.failure())) {
                throw failed;
            }
            for (Ready one : whole) { // which of them it was shows one by one
                stored.add(alone(one, progress));
            }
            return stored;
        }
        for (int i = 0; i < protections.size(); i++) {
            stored.add(Stored.of(whole.get(i), protections.get(i)));
        }
        return stored;
    }

    private Stored alone(Ready one, Progress progress) throws Failed {
        try {
            return Stored.of(one, seal.store(one.begun(), progress));
        } catch (Failed failed) {
            return Stored.refused(one, failed);
        }
    }

    private void pause(SealChunk.Run run) throws Failed {
        Instant asked = clock.instant();
        run.pause().await(run.progress());
        run.meter().pausedFor(Duration.between(asked, clock.instant()));
    }

    /** Files are counted, not bytes. */
    private static Progress onlyCancels(Progress progress) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                // the meter tells
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /** Whether no other file would fare better now. */
    static boolean isInTheWayOfAll(Failure failure) {
        boolean ofThisFile = failure instanceof Failure.Invalid
                || failure instanceof Failure.Conflicting
                || failure instanceof Failure.Tampered;
        return !ofThisFile;
    }
}
