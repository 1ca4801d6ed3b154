package org.xinglin.core.chain.watch;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/** Whom this hospital knows. */
@FunctionalInterface
public interface Acquaintance {
    /** An active member whose key was confirmed. @throws Failed Unreachable */
    boolean isKnown(WalletAddress account) throws Failed;
}
