package org.xinglin.core.access;

import org.xinglin.core.kernel.Failed;

/** Tells whether a member showed that the encryption key in the registry is her own. */
@FunctionalInterface
public interface ProvenKeys {
    /** @throws Failed Unreachable */
    boolean isProven(Member member) throws Failed;
}
