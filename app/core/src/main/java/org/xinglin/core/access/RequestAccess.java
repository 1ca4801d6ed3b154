package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Asks the owner of a record for access. */
public final class RequestAccess {
    private final Guard guard;
    private final AccessRequests requests;

    public RequestAccess(Guard guard, AccessRequests requests) {
        this.guard = guard;
        this.requests = requests;
    }

    /** @return the transaction's hash @throws Failed Refused AlreadyGranted, AlreadyRequested, NotRegistered; NotSent */
    public Digest request(Digest record, Purpose purpose) throws Failed {
        return guard.act(
                Act.REQUEST, record.hex(), () -> requests.ask(record, purpose.code()), transaction -> purpose.word());
    }
}
