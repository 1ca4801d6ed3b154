package org.xinglin.core.training;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** Enters the consortium, or stays in it: an administrator's act that stands in the log with the authority that is believed. */
public final class EnrolHospital {
    private static final String SUBJECT = "consortium";

    private final Guard guard;
    private final Membership membership;

    public EnrolHospital(Guard guard, Membership membership) {
        this.guard = guard;
        this.membership = membership;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, Untrusted, Unreachable */
    public ConsortiumCertificate enrol(Secret token) throws Failed {
        return guard.act(Act.ENROL_IN_CONSORTIUM, SUBJECT, () -> membership.enrol(token), EnrolHospital::told);
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, Untrusted, Unreachable */
    public ConsortiumCertificate renew() throws Failed {
        return guard.act(Act.ENROL_IN_CONSORTIUM, SUBJECT, membership::renew, EnrolHospital::told);
    }

    private static String told(ConsortiumCertificate made) {
        return "authority " + made.authority() + ", until " + made.until();
    }
}
