package org.xinglin.core.access;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xinglin.core.audit.Act;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.ForkWatch;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.records.MedicalRecord;

/**
 * Listens to the chain while a home is unlocked: keeps the index of grantees current and, where the hospital's policy says so,
 * hands keys to its own doctors as soon as they broke the glass. When it starts it finishes re-encryptions that were cut off.
 * What another console of this hospital sealed anew it takes over. After a reorganisation it asks anew about every record that the replaced blocks spoke of.
 */
public final class AccessWatch {
    /** After these somebody reads a record who did not, or ceases to. */
    private static final Set<String> CHANGES =
            Set.of("AccessGranted", "AccessRevoked", "RecordReplaced", "OwnershipTransferred");

    private static final String GLASS_BROKEN = "GlassBroken";
    private static final String REPLACED = "RecordReplaced";
    private final AccessPorts ports;
    private final ReleaseKey release;
    private final RevokeAccess revoke;

    public AccessWatch(AccessPorts ports, RevokeAccess revoke) {
        this.ports = ports;
        this.release = new ReleaseKey(ports);
        this.revoke = revoke;
    }

    /**
     * @param executor does what a fact asks for, away from the feed's thread, one after the other
     * @param trouble is told what could not be done; the next fact tries again
     * @return closed, nothing more is begun
     */
    public Subscription start(Executor executor, Consumer<Failure> trouble) {
        executor.execute(() -> resume(trouble));
        executor.execute(() -> attend(trouble)); // what happened while nobody listened
        ForkWatch forks = new ForkWatch();
        TouchedRecords touched = new TouchedRecords();
        return ports.chain().feed().subscribe(fact -> {
            if (fact instanceof EventSeen event) {
                seen(event, touched, executor, trouble);
            } else if (fact instanceof BlockSeen block && forks.replacedBy(block) > 0) {
                touched.takeFrom(block.height()).forEach(digest -> executor.execute(() -> settle(digest, trouble)));
            }
        });
    }

    private void seen(EventSeen event, TouchedRecords touched, Executor executor, Consumer<Failure> trouble) {
        if (event.name().equals(REPLACED)) {
            digest(event, "oldDigest").ifPresent(old -> executor.execute(() -> follow(old, trouble)));
        }
        if (event.name().equals(GLASS_BROKEN)) {
            executor.execute(() -> attend(trouble));
        } else if (CHANGES.contains(event.name())) {
            record(event).ifPresent(digest -> {
                touched.add(event.height(), digest);
                executor.execute(() -> settle(digest, trouble));
            });
        }
    }

    /** A re-encryption that was cut off is the first thing to finish. */
    private void resume(Consumer<Failure> trouble) {
        if (!isAllowed(Act.REVOKE)) {
            return;
        }
        try {
            revoke.resume(Progress.NONE).forEach(one -> one.unfinished().ifPresent(trouble));
        } catch (Failed failed) {
            trouble.accept(failed.failure());
        }
    }

    /** Otherwise the log would fill with refusals. */
    private boolean isAllowed(Act act) {
        return act.isAllowedTo(ports.guard().operator().role());
    }

    private void attend(Consumer<Failure> trouble) {
        if (!isAllowed(Act.RELEASE_KEYS)) {
            return;
        }
        try {
            release.byPolicy();
        } catch (Failed failed) {
            trouble.accept(failed.failure());
        }
    }

    private void settle(Digest record, Consumer<Failure> trouble) {
        if (ports.catalogue().findByDigest(record).isEmpty()) {
            return;
        }
        try {
            Set<WalletAddress> readers = ports.chain().access().grantsOf(record).stream()
                    .filter(Grant::live)
                    .map(Grant::grantee)
                    .collect(Collectors.toSet());
            ports.books().grantees().settle(record, readers);
        } catch (Failed failed) {
            trouble.accept(failed.failure());
        }
    }

    /** Another console of this hospital gave the record another key. What this one has under way it finishes itself. */
    private void follow(Digest old, Consumer<Failure> trouble) {
        Optional<MedicalRecord> record = ports.catalogue().findByDigest(old);
        boolean own = record.isPresent()
                && ports.books().reseals().find(record.get().id()).isPresent();
        if (record.isEmpty() || own || !isAllowed(Act.REVOKE)) {
            return;
        }
        try {
            settle(ports.successors().current(record.get()).digest(), trouble);
        } catch (Failed failed) {
            trouble.accept(failed.failure());
        }
    }

    private static Optional<Digest> record(EventSeen event) {
        return digest(event, "digest").or(() -> digest(event, "newDigest"));
    }

    /** An event that can not be read is none of ours to act on. */
    private static Optional<Digest> digest(EventSeen event, String field) {
        String digest = event.fields().getOrDefault(field, "");
        return digest.matches("0x[0-9a-f]{64}") ? Optional.of(Digest.ofHex(digest)) : Optional.empty();
    }
}
