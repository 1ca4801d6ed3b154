package org.xinglin.core.node;

import java.util.Optional;

/** Where the binding is kept: in the encrypted database, which nobody writes who can not unlock the home. */
public interface NodeBook {
    Optional<NodeBinding> binding();

    /** Durable when it returns. */
    void bind(NodeBinding binding);
}
