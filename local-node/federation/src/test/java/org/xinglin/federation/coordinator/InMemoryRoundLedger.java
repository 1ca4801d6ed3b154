package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskId;

/** A federation ledger in memory that keeps the contract's rules but the number of members; each act is a block. */
public final class InMemoryRoundLedger implements RoundLedger {
    /** Who calls, when nothing else is said. */
    public static final String COORDINATOR = "0x" + "c".repeat(40);

    /** Who published a task, when nothing else is said. */
    public static final String PUBLISHER = "0x" + "a".repeat(40);

    private static final int ROUNDS = 10_000;

    private final LedgerBook book;
    private final String caller;

    public InMemoryRoundLedger() {
        this(InstantSource.system());
    }

    public InMemoryRoundLedger(InstantSource clock) {
        this(new LedgerBook(clock), COORDINATOR);
    }

    private InMemoryRoundLedger(LedgerBook book, String caller) {
        this.book = book;
        this.caller = caller;
    }

    /** The same chain, as another account writes on it. */
    public InMemoryRoundLedger as(String account) {
        return new InMemoryRoundLedger(book, account.toLowerCase(Locale.ROOT));
    }

    /** Puts the task on the chain for {@link #COORDINATOR}. */
    public void publish(TaskId task) {
        synchronized (book) {
            book.tasks.putIfAbsent(task, new BookedTask(book.clock.instant()));
        }
    }

    /** Puts the task on the chain in the name of {@code publisher}. */
    public void publish(TaskId task, String publisher) {
        synchronized (book) {
            publish(task);
            entry(task).publisher = publisher;
        }
    }

    public void nameStandby(TaskId task, String account, Duration patience) throws IOException {
        synchronized (book) {
            BookedTask entry = running(task);
            check(patience.toSeconds() >= 30, "BadPatience");
            entry.name(new Standby(account.toLowerCase(Locale.ROOT), patience), book.clock.instant());
        }
    }

    public void join(TaskId task, String account) {
        synchronized (book) {
            book.tasks
                    .computeIfAbsent(task, key -> new BookedTask(book.clock.instant()))
                    .joined
                    .add(account);
        }
    }

    /** As the contract: only while the round is open, and the last one counts. */
    public void record(TaskId task, int round, String account, byte[] digest, long samples) throws IOException {
        synchronized (book) {
            BookedTask entry = running(task);
            check(round >= 1 && round <= entry.rounds.size(), "RoundNotOpen");
            BookedRound open = entry.rounds.get(round - 1);
            check(open.closed == null, "RoundNotOpen");
            open.updates.add(new RecordedUpdate(account, digest.clone(), samples, 0, ++book.block));
        }
    }

    /** As a hospital asks it: whether a round begins with a model; empty while it was not opened. */
    public Optional<Boolean> isStart(TaskId task, int round, byte[] model) {
        synchronized (book) {
            return round(task, round).map(opened -> MessageDigest.isEqual(opened.start, model));
        }
    }

    public Map<Integer, RoundRecord> closedRounds(TaskId task) {
        synchronized (book) {
            return entry(task).closedRounds();
        }
    }

    /** By account. */
    public Map<String, BookedTask.Standing> standings(TaskId task) {
        synchronized (book) {
            return Map.copyOf(entry(task).standings);
        }
    }

    public Optional<Integer> end(TaskId task) {
        synchronized (book) {
            return Optional.ofNullable(entry(task).end);
        }
    }

    @Override
    public String account() {
        return caller;
    }

    @Override
    public Set<TaskId> entrusted() {
        return book.entrusted(caller);
    }

    @Override
    public Optional<RecordedTask> task(TaskId task) {
        synchronized (book) {
            return Optional.ofNullable(book.tasks.get(task))
                    .map(entry -> new RecordedTask(
                            entry.publisher,
                            entry.coordinator,
                            entry.standby,
                            entry.silentSince,
                            task.bytes(),
                            ROUNDS,
                            entry.rounds.size(),
                            entry.end != null));
        }
    }

    @Override
    public List<RecordedUpdate> updates(TaskId task, int round) {
        synchronized (book) {
            return round(task, round).map(opened -> List.copyOf(opened.updates)).orElse(List.of());
        }
    }

    @Override
    public Optional<ClosedRound> closedRound(TaskId task, int round) {
        synchronized (book) {
            return round(task, round).flatMap(BookedRound::asClosed);
        }
    }

    @Override
    public Optional<byte[]> publishedSpec(TaskId task) {
        return task(task).filter(found -> found.coordinator().equals(caller)).map(RecordedTask::specDigest);
    }

    @Override
    public boolean hasJoined(TaskId task, String account) {
        synchronized (book) {
            return entry(task).joined.contains(account);
        }
    }

    @Override
    public void openRound(TaskId task, int round, byte[] globalDigest) throws IOException {
        synchronized (book) {
            BookedTask entry = coordinated(task);
            if (round == entry.rounds.size() && round > 0) {
                same(entry.rounds.getLast().start, globalDigest, round, "model");
                return;
            }
            check(round == entry.rounds.size() + 1, "WrongRound");
            check(entry.rounds.isEmpty() || entry.rounds.getLast().closed != null, "RoundStillOpen");
            book.block++;
            entry.rounds.add(new BookedRound(globalDigest.clone()));
        }
    }

    @Override
    public Optional<RecordedUpdate> update(TaskId task, int round, String account) {
        synchronized (book) {
            return round(task, round).map(opened -> opened.last(account));
        }
    }

    @Override
    public void closeRound(TaskId task, RoundRecord round, byte[] manifest) throws IOException {
        synchronized (book) {
            BookedTask entry = coordinated(task);
            check(round.round() <= entry.rounds.size(), "RoundNotOpen");
            BookedRound open = entry.rounds.get(round.round() - 1);
            if (open.closed != null) {
                same(
                        BookedRound.bytes(open.closed.globalDigest()),
                        BookedRound.bytes(round.globalDigest()),
                        round.round(),
                        "model");
                same(open.manifest, manifest, round.round(), "manifest");
                return;
            }
            check(!MessageDigest.isEqual(manifest, new byte[32]), "ZeroDigest");
            for (SiteRecord site : round.sites()) {
                check(entry.joined.contains(site.account()), "NotJoined");
                check(site.samples() == 0 || open.last(site.account()) != null, "NotSubmitted");
            }
            open.closed = round;
            open.manifest = manifest.clone();
            open.closedIn = ++book.block;
        }
    }

    @Override
    public void recordStanding(TaskId task, int round, List<StandingChange> changes, byte[] reasons)
            throws IOException {
        synchronized (book) {
            BookedTask entry = coordinated(task);
            check(round <= entry.rounds.size() && entry.rounds.get(round - 1).closed != null, "RoundNotClosed");
            entry.stand(round, changes, reasons);
        }
    }

    @Override
    public void heartbeat(TaskId task) throws IOException {
        synchronized (book) {
            coordinated(task);
        }
    }

    @Override
    public void takeOver(TaskId task) throws IOException {
        synchronized (book) {
            BookedTask entry = running(task);
            if (entry.coordinator.equals(caller)) {
                return;
            }
            Standby standby = entry.standby
                    .filter(named -> named.account().equals(caller))
                    .orElseThrow(() -> new IOException("NotStandby"));
            check(!book.clock.instant().isBefore(entry.silentSince.plus(standby.patience())), "NotSilent");
            entry.give(caller, book.clock.instant());
        }
    }

    @Override
    public void handOver(TaskId task, String to) throws IOException {
        synchronized (book) {
            coordinated(task).give(to.toLowerCase(Locale.ROOT), book.clock.instant());
        }
    }

    @Override
    public void finish(TaskId task, int reason) throws IOException {
        synchronized (book) {
            if (entry(task).end == null) {
                coordinated(task).end = reason;
            }
        }
    }

    private Optional<BookedRound> round(TaskId task, int round) {
        List<BookedRound> rounds = entry(task).rounds;
        return round > rounds.size() ? Optional.empty() : Optional.of(rounds.get(round - 1));
    }

    private BookedTask entry(TaskId task) {
        return book.tasks.getOrDefault(task, new BookedTask(Instant.EPOCH));
    }

    private BookedTask running(TaskId task) throws IOException {
        check(book.tasks.containsKey(task), "NotPublished");
        check(entry(task).end == null, "TaskIsFinished");
        return entry(task);
    }

    private BookedTask coordinated(TaskId task) throws IOException {
        BookedTask entry = running(task);
        check(entry.coordinator.equals(caller), "NotCoordinator");
        entry.silentSince = book.clock.instant();
        return entry;
    }

    private static void check(boolean holds, String error) throws IOException {
        if (!holds) {
            throw new IOException(error);
        }
    }

    private static void same(byte[] onChain, byte[] ours, int round, String what) throws IOException {
        check(MessageDigest.isEqual(onChain, ours), "round " + round + " stands on the chain with another " + what);
    }
}
