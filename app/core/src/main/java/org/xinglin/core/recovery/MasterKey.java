package org.xinglin.core.recovery;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** The unlocked vault as a lender of its master key. Whoever asks has passed the guard. */
@FunctionalInterface
public interface MasterKey {
    /** A copy; the caller closes it. @throws Failed Conflicting when another console changed the vault meanwhile */
    Secret lend() throws Failed;
}
