package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * Which pseudonymous patient member stands behind a subject of a hospital. A bound patient may revoke any grant on the
 * subject's records. Every call: {@code Failed} Unreachable, Refused.
 */
public interface PatientAccounts {
    /** As the hospital that owns the subject's records; the patient is a member under it. */
    Digest bind(Digest subject, WalletAddress patient) throws Failed;

    /** As the hospital: nobody stands behind the subject any more. */
    Digest unbind(Digest subject) throws Failed;

    Optional<WalletAddress> patientOf(WalletAddress hospital, Digest subject) throws Failed;
}
