package org.xinglin.core.recovery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.AuditLog;

/** When sheets, a backup and a drill were last done, as the audit log says, and whether they still hold. */
public final class RecoveryStanding {
    /** Entries of one act that failed or were refused stand between those that were done. */
    private static final int DEPTH = 500;

    private final AuditLog log;

    public RecoveryStanding(AuditLog log) {
        this.log = log;
    }

    /** What is wanted for the day after a fire. */
    public enum Wanted {
        SHEETS(Act.MAKE_SHEETS),
        BACKUP(Act.BACK_UP),
        DRILL(Act.DRILL);

        private final Act act;

        Wanted(Act act) {
            this.act = act;
        }

        public Act act() {
            return act;
        }
    }

    /** How something stands. */
    public enum Verdict {
        NEVER,
        /** The master key was changed since. */
        OUTDATED,
        HOLDS
    }

    /** Something that was done. */
    public record Done(Instant at, String operator, String detail) {}

    /**
     * What the log says.
     *
     * @param keyChange of the master key
     * @param restored when this home was brought back
     */
    public record Standing(Map<Wanted, Done> last, Optional<Done> keyChange, Optional<Done> restored) {
        public static final Standing NOTHING = new Standing(Map.of(), Optional.empty(), Optional.empty());

        public Standing {
            last = Map.copyOf(last);
        }

        public Optional<Done> last(Wanted wanted) {
            return Optional.ofNullable(last.get(wanted));
        }

        public Verdict verdict(Wanted wanted) {
            Optional<Done> done = last(wanted);
            if (done.isEmpty()) {
                return Verdict.NEVER;
            }
            return isBefore(done, keyChange) ? Verdict.OUTDATED : Verdict.HOLDS;
        }

        /** Whoever had a part in restoring may have seen sheets and passwords: then the key wants to be changed. */
        public boolean wantsKeyChange() {
            return restored.isPresent() && !isBefore(restored, keyChange);
        }

        private static boolean isBefore(Optional<Done> one, Optional<Done> other) {
            return one.isPresent()
                    && other.isPresent()
                    && one.get().at().isBefore(other.get().at());
        }
    }

    /** Reads the log; slow for a long one. */
    public Standing look() {
        Map<Wanted, Done> last = new EnumMap<>(Wanted.class);
        for (Wanted wanted : Wanted.values()) {
            newest(wanted.act()).ifPresent(done -> last.put(wanted, done));
        }
        return new Standing(last, newest(Act.ROTATE_MASTER_KEY), newest(Act.RESTORE));
    }

    private Optional<Done> newest(Act act) {
        return log.search(new AuditLog.Query(act.word(), Optional.empty(), Optional.empty()), DEPTH).stream()
                .filter(entry -> entry.act().equals(act.word()) && entry.result() == Result.DONE)
                .findFirst()
                .map(RecoveryStanding::done);
    }

    private static Done done(AuditEntry entry) {
        return new Done(entry.at(), entry.operator(), entry.detail());
    }
}
