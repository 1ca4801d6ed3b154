package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** What the chain tells about readers. Every call: {@code Failed} Unreachable. */
public interface AccessTrail {
    /** Who read the record, newest first. */
    List<AccessRead> readsOf(Digest record) throws Failed;

    /** The records of the subjects that the vault's account, a patient, is bound to. */
    List<Digest> recordsAboutMe() throws Failed;
}
