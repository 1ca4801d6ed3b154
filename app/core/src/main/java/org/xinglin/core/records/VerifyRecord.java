package org.xinglin.core.records;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.KeyVault;

/**
 * Reads records as if they were opened and writes nothing: CID, header, every tag, the plaintext's length and its keyed hash,
 * whose the record is on the chain, and whether its key lies a second time for a lost catalogue.
 */
public final class VerifyRecord {
    private static final int PAGE = 500;

    private final Guard guard;
    private final RecordCatalogue catalogue;
    private final KeyVault vault;
    private final ReadRecord reader;
    private final RecordRegistry registry;
    private final SafeguardKeys safeguard;

    public VerifyRecord(
            Guard guard,
            RecordCatalogue catalogue,
            KeyVault vault,
            ReadRecord reader,
            RecordRegistry registry,
            SafeguardKeys safeguard) {
        this.guard = guard;
        this.catalogue = catalogue;
        this.vault = vault;
        this.reader = reader;
        this.registry = registry;
        this.safeguard = safeguard;
    }

    /** How a record is. */
    public enum Health {
        HEALTHY,
        /** What was read is not what was written. */
        DAMAGED,
        /** The node does not have it. */
        MISSING,
        /** It is whole, and the key in the catalogue is not its key. */
        UNREADABLE,
        /** It can be read, and the contract does not know it as ours. */
        NOT_ON_CHAIN
    }

    /**
     * What was found.
     *
     * @param trouble why, when it is not healthy
     * @param safeguarded whether it could be had back from the node if the catalogue were lost
     */
    public record Finding(MedicalRecord record, Health health, Optional<Failure> trouble, boolean safeguarded) {}

    /** What was found of many: how many are how, and whether all of them could be had back without the catalogue. */
    public record Summary(Map<Health, Long> counts, long withoutSafeguard) {
        public long of(Health health) {
            return counts.getOrDefault(health, 0L);
        }

        public boolean isAllHealthy() {
            return counts.keySet().stream().allMatch(health -> health == Health.HEALTHY);
        }
    }

    /** @throws Failed Invalid UNKNOWN_RECORD; Unreachable; Cancelled */
    public Finding verify(RecordId id, Progress progress) throws Failed {
        return guard.act(
                Act.VERIFY_RECORD,
                id.toString(),
                () -> looked(OpenRecord.openable(catalogue, id), progress),
                finding -> finding.health().name());
    }

    /**
     * Newest first; progress counts records.
     *
     * @throws Failed Unreachable, as soon as node or chain is away; Cancelled
     */
    public Summary verifyAll(RecordQuery query, Progress progress, Consumer<Finding> told) throws Failed {
        return guard.act(
                Act.VERIFY_RECORD,
                "",
                () -> all(query, progress, told),
                summary -> summary.counts().toString());
    }

    private Summary all(RecordQuery query, Progress progress, Consumer<Finding> told) throws Failed {
        Map<Health, Long> counts = new EnumMap<>(Health.class);
        long without = 0;
        long done = 0;
        long total = catalogue.count();
        Optional<RecordId> after = Optional.empty();
        while (true) {
            List<MedicalRecord> page = catalogue.search(query, after, PAGE);
            if (page.isEmpty()) {
                return new Summary(Map.copyOf(counts), without);
            }
            for (MedicalRecord record : page) {
                Finding finding = looked(record, cancelledBy(progress));
                counts.merge(finding.health(), 1L, Long::sum);
                without += finding.safeguarded() ? 0 : 1;
                told.accept(finding);
                progress.report(++done, total);
            }
            after = Optional.of(page.getLast().id());
        }
    }

    private static Progress cancelledBy(Progress progress) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                // records are counted, not bytes
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private Finding looked(MedicalRecord record, Progress progress) throws Failed {
        progress.check();
        boolean safeguarded = isSafeguarded(record);
        try (DataKey key = unwrapped(record)) {
            read(record, key, progress);
        } catch (Unhealthy unhealthy) {
            return new Finding(record, unhealthy.health, Optional.of(unhealthy.failure), safeguarded);
        }
        Optional<WalletAddress> owner = registry.ownerOf(record.digest());
        boolean ours = owner.filter(vault.account()::equals).isPresent() && !registry.isDestroyed(record.digest());
        return new Finding(record, ours ? Health.HEALTHY : Health.NOT_ON_CHAIN, Optional.empty(), safeguarded);
    }

    private void read(MedicalRecord record, DataKey key, Progress progress) throws Failed, Unhealthy {
        MessageDigest hash = sha256();
        ReadRecord.Read read;
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
            read = reader.read(record.cid(), key, out, progress);
        } catch (Failed failed) {
            throw unhealthy(failed);
        } catch (IOException e) {
            throw new Failed(
                    new Failure.Unreachable(Failure.Part.STORAGE, record.cid().text()), e);
        }
        Digest mark = vault.contentMark(Digest.of(hash.digest()));
        boolean same = read.header().record().equals(record.id())
                && read.header().owner().equals(vault.account())
                && read.bytes() == record.bytes()
                && record.details().mark().stream().allMatch(mark::equals);
        if (!same) {
            throw new Unhealthy(
                    Health.DAMAGED, new Failure.Tampered(record.cid().text()));
        }
    }

    private boolean isSafeguarded(MedicalRecord record) throws Failed {
        try {
            return safeguard
                    .read(record.id(), record.transaction())
                    .filter(kept -> kept.cid().equals(record.cid()))
                    .isPresent();
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Tampered) {
                return false;
            }
            throw failed;
        }
    }

    private DataKey unwrapped(MedicalRecord record) throws Failed, Unhealthy {
        try {
            return vault.unwrapForOwner(record.wrappedKey(), record.id());
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Tampered tampered) {
                throw new Unhealthy(Health.UNREADABLE, tampered);
            }
            throw failed;
        }
    }

    /** What is about this record, not about the node as such. @throws Failed when it is about the node */
    private static Unhealthy unhealthy(Failed failed) throws Failed {
        if (failed.failure() instanceof Failure.Tampered tampered) {
            return new Unhealthy(Health.DAMAGED, tampered);
        }
        if (failed.failure() instanceof Failure.Refused refused) {
            return new Unhealthy(Health.MISSING, refused);
        }
        throw failed;
    }

    /** Ends the reading of one record. */
    private static final class Unhealthy extends Exception {
        private static final long serialVersionUID = 1;
        private final Health health;
        private final transient Failure failure;

        Unhealthy(Health health, Failure failure) {
            super(failure.code());
            this.health = health;
            this.failure = failure;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
