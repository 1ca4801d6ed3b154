package org.xinglin.core.chain;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Checks the chain from the outside, believing nothing the node says that can be computed. */
public interface ChainInspector {
    /**
     * From genesis to head: each hash is recomputed from its header, each parent link and each height followed.
     *
     * @throws Failed Unreachable
     */
    ChainVerdict inspect(Progress progress) throws Failed;
}
