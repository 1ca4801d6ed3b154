package org.xinglin.core.records;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.SealGroup.Ready;
import org.xinglin.core.records.SealGroup.Stored;

/** The up to 100 files of a batch that are begun, stored and published together: three syncs of the disk and one transaction. */
public final class SealChunk {
    private final SealSource seal;
    private final SealGroup groups;
    private final Duplicates duplicates;
    private final ProtectionJournal journal;
    private final BatchJournal batches;
    private final FinishProtection finish;
    private final Sources sources;
    private final Hands hands;

    /** Where chunks come from and where they go. */
    public record Shelves(
            RecordCatalogue catalogue, ProtectionJournal journal, BatchJournal batches, Sources sources) {}

    public SealChunk(SealSource seal, Shelves shelves, FinishProtection finish, Hands hands, InstantSource clock) {
        this.seal = seal;
        this.groups = new SealGroup(seal, clock);
        this.duplicates = new Duplicates(shelves.catalogue(), seal);
        this.journal = shelves.journal();
        this.batches = shelves.batches();
        this.sources = shelves.sources();
        this.finish = finish;
        this.hands = hands;
    }

    /** One run of a batch. */
    record Run(long batch, Pause pause, Progress progress, BatchMeter meter) {}

    /** What is uploaded and waits to be published. */
    record Sealed(Map<Integer, Protection> protections, Map<Integer, ProtectOrder> orders) {
        static final Sealed NOTHING = new Sealed(Map.of(), Map.of());
    }

    /** Encrypts {@code next} while what was sealed {@code before} is published. @throws Failed what stands in the way of all */
    Sealed sealNextWhilePublishing(Run run, List<BatchItem> next, Sealed before) throws Failed {
        List<Ready> ready;
        try {
            ready = ready(run, next);
        } catch (Failed failed) {
            publish(run, before);
            throw failed;
        }
        boolean whole = false;
        try {
            List<CompletableFuture<List<Stored>>> sealing =
                    Hands.begin(hands.sealing(), SealGroup.groups(ready), group -> groups.stored(run, group));
            List<List<Stored>> stored;
            try {
                publish(run, before);
            } finally {
                stored = Hands.all(sealing);
            }
            Sealed sealed = sealed(run, stored.stream().flatMap(List::stream).toList());
            whole = true;
            return sealed;
        } finally {
            ready.forEach(one -> one.begun().close());
            if (!whole) {
                ready.forEach(one -> journal.abandoned(one.begun().protection().id()));
            }
        }
    }

    private List<Ready> ready(Run run, List<BatchItem> items) throws Failed {
        List<Ready> ready = new ArrayList<>();
        Map<Integer, Protection> begun = new LinkedHashMap<>();
        boolean whole = false;
        try {
            for (BatchItem item : items) {
                run.progress().check();
                Optional<SealSource.Begun> one = begin(run, item);
                if (one.isPresent()) {
                    ready.add(new Ready(item.position(), one.get()));
                    begun.put(item.position(), one.get().protection());
                }
            }
            batches.begun(run.batch(), begun);
            whole = true;
            return ready;
        } finally {
            if (!whole) {
                ready.forEach(one -> one.begun().close());
            }
        }
    }

    private Optional<SealSource.Begun> begin(Run run, BatchItem item) throws Failed {
        try {
            Source source = sources.reopen(item.source().locator());
            if (!item.source().isOf(source)) {
                throw Failed.invalid(Problem.FILE_CHANGED, item.source().locator());
            }
            ProtectOrder order = item.order(source);
            Optional<MedicalRecord> there = duplicates.before(order, run.progress());
            if (there.isPresent()) {
                skip(run, item.position(), there.get().id().toString());
                return Optional.empty();
            }
            return Optional.of(seal.begin(order));
        } catch (Failed failed) {
            fail(run, item.position(), failed);
            return Optional.empty();
        }
    }

    private Sealed sealed(Run run, List<Stored> all) {
        Map<Integer, Protection> protections = new TreeMap<>();
        Map<Integer, ProtectOrder> orders = new LinkedHashMap<>();
        for (Stored one : all) {
            if (one.protection().isPresent()) {
                protections.put(one.ready().position(), one.protection().get());
                orders.put(one.ready().position(), one.ready().begun().order());
            } else {
                journal.abandoned(one.ready().begun().protection().id());
                end(
                        run,
                        one.ready().position(),
                        BatchItem.State.FAILED,
                        one.failure().map(Failure::code).orElse(""));
            }
        }
        return new Sealed(protections, orders);
    }

    /** In the order of the batch, so that of two files with the same content the first one stays. */
    void publish(Run run, Sealed sealed) throws Failed {
        List<Protection> fresh = new ArrayList<>();
        Map<Protection, Integer> positions = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        for (Map.Entry<Integer, Protection> one : sealed.protections().entrySet()) {
            ProtectOrder order =
                    java.util.Objects.requireNonNull(sealed.orders().get(one.getKey()));
            Protection protection = one.getValue();
            Optional<MedicalRecord> there = duplicates.after(order, protection);
            boolean second =
                    !seen.add(List.of(protection.patient(), protection.details().mark()));
            if (there.isPresent() || (second && !order.manner().again())) {
                journal.abandoned(protection.id());
                skip(
                        run,
                        one.getKey(),
                        there.map(record -> record.id().toString()).orElse(""));
            } else {
                fresh.add(protection);
                positions.put(protection, one.getKey());
            }
        }
        if (!fresh.isEmpty()) {
            publish(run, fresh, positions);
        }
    }

    private void publish(Run run, List<Protection> fresh, Map<Protection, Integer> positions) throws Failed {
        journal.stored(fresh);
        FinishProtection.Outcome outcome = finish.finishAll(fresh, hands.publishing());
        outcome.published().forEach(record -> run.meter().published(record.bytes()));
        for (Map.Entry<Protection, Integer> one : positions.entrySet()) {
            Failure refusal = outcome.refused().get(one.getKey().id());
            if (refusal != null) {
                end(run, one.getValue(), BatchItem.State.FAILED, refusal.code());
            }
        }
    }

    private void fail(Run run, int position, Failed failed) throws Failed {
        if (SealGroup.isInTheWayOfAll(failed.failure())) {
            throw failed;
        }
        end(run, position, BatchItem.State.FAILED, failed.failure().code());
    }

    private void skip(Run run, int position, String there) {
        end(run, position, BatchItem.State.SKIPPED, (Conflict.DUPLICATE + " " + there).strip());
    }

    private void end(Run run, int position, BatchItem.State state, String reason) {
        batches.ended(run.batch(), position, state, reason);
        run.meter().ended(state);
    }
}
