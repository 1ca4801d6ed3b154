package org.xinglin.core.training;

import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/**
 * This hospital's place in the consortium whose coordinator it dials. Blocking; an answer takes five seconds at most. Its private key
 * never leaves the home, and is in plaintext nowhere.
 */
public interface Membership {
    /** What is kept; empty before the first enrolment. @throws Failed Untrusted NO_CERTIFICATE when it is damaged */
    Optional<ConsortiumCertificate> certificate() throws Failed;

    /**
     * Takes a first certificate, or another one in place of one that was lost, expired or revoked, and believes from now on the
     * authority that the token names.
     *
     * @param token as text; not closed here
     * @throws Failed Untrusted, Unreachable
     */
    ConsortiumCertificate enrol(Secret token) throws Failed;

    /** The next certificate, of a new key, by the present one; happens by itself before the present one ends. @throws Failed as above */
    ConsortiumCertificate renew() throws Failed;
}
