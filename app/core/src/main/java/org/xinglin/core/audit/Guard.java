package org.xinglin.core.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;

/** Stands before every act of a session: refuses what the operator's role may not do, and writes down what was done. */
public final class Guard {
    private final Operator operator;
    private final AuditLog log;
    private final InstantSource clock;

    public Guard(Operator operator, AuditLog log, InstantSource clock) {
        this.operator = operator;
        this.log = log;
        this.clock = clock;
    }

    /** What is done once it is allowed. */
    @FunctionalInterface
    public interface Deed<T> {
        T perform() throws Failed;
    }

    public Operator operator() {
        return operator;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, or what the deed throws; each is written down */
    public <T> T act(Act act, String subject, Deed<T> deed) throws Failed {
        return act(act, subject, deed, outcome -> "");
    }

    /** @param told what the entry says of the outcome: an id or a count, never a patient */
    public <T> T act(Act act, String subject, Deed<T> deed, Function<T, String> told) throws Failed {
        if (!act.isAllowedTo(operator.role())) {
            Failure refusal = new Failure.NotAllowed(Barrier.NOT_YOUR_ROLE);
            write(act, subject, Result.REFUSED, refusal.code());
            throw new Failed(refusal);
        }
        if (act.isWrittenBeforehand()) {
            write(act, subject, Result.BEGUN, "");
        }
        return performed(act, subject, deed, told);
    }

    private <T> T performed(Act act, String subject, Deed<T> deed, Function<T, String> told) throws Failed {
        String detail = "XL-UNEXPECTED";
        boolean done = false;
        try {
            T outcome = deed.perform();
            done = true;
            detail = told.apply(outcome);
            return outcome;
        } catch (Failed failed) {
            detail = failed.failure().code();
            throw failed;
        } finally {
            write(act, subject, done ? Result.DONE : Result.FAILED, detail);
        }
    }

    private void write(Act act, String subject, Result result, String detail) {
        log.append(new AuditEntry.Line(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                operator.name(),
                operator.role(),
                act.word(),
                subject,
                result,
                detail));
    }
}
