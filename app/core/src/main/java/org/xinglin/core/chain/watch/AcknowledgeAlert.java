package org.xinglin.core.chain.watch;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** Says that somebody has seen an alert. Twice is once: who saw it first stays written. */
public final class AcknowledgeAlert {
    private final Guard guard;
    private final AlertLog alerts;
    private final InstantSource clock;

    public AcknowledgeAlert(Guard guard, AlertLog alerts, InstantSource clock) {
        this.guard = guard;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** @throws Failed Invalid UNKNOWN_ALERT, NotAllowed */
    public Alert acknowledge(long number) throws Failed {
        return guard.act(Act.ACKNOWLEDGE_ALERT, Long.toString(number), () -> acknowledged(number));
    }

    private Alert acknowledged(long number) throws Failed {
        Alert alert = find(number);
        if (alert.acknowledged().isEmpty()) {
            alerts.acknowledge(
                    number,
                    new Alert.Acknowledged(
                            guard.operator().name(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return find(number);
    }

    private Alert find(long number) throws Failed {
        return alerts.find(number).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_ALERT, Long.toString(number)));
    }
}
