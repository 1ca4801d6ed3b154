package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/** Hands keys to members who pass by their role and have none. */
public final class IssueEnvelopes {
    private final AccessPorts ports;
    private final WriteGrants write;

    public IssueEnvelopes(AccessPorts ports) {
        this.ports = ports;
        this.write = new WriteGrants(ports);
    }

    /** Those without a barrier, by hundreds a transaction. @throws Failed Refused, Unreachable when nothing was written */
    public GrantReport issue(List<MissingEnvelopes.Missing> missing, Progress progress) throws Failed {
        return ports.guard()
                .act(
                        Act.RELEASE_KEYS,
                        missing.size() + " keys by role",
                        () -> issued(missing, progress),
                        GrantReport::summary);
    }

    private GrantReport issued(List<MissingEnvelopes.Missing> missing, Progress progress) throws Failed {
        List<Handover> pairs = new ArrayList<>();
        List<GrantReport.Refused> refused = new ArrayList<>();
        for (MissingEnvelopes.Missing one : missing) {
            if (one.barrier().isPresent()) {
                refused.add(new GrantReport.Refused(one.member(), one.barrier().get()));
            } else {
                pairs.add(new Handover(one.record(), one.member()));
            }
        }
        Batches batches = new Batches(progress, pairs.size());
        Optional<Failure> stopped = write.envelopes(pairs, batches);
        return new GrantReport(
                batches.transactions(),
                batches.done(),
                pairs.size(),
                0,
                refused.stream().distinct().toList(),
                List.of(),
                stopped);
    }
}
