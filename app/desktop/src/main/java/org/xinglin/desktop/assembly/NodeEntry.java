package org.xinglin.desktop.assembly;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.node.BindNode;
import org.xinglin.core.settings.NodeAddresses;

/** What is asked of the chain that a home is about to be connected to. */
@FunctionalInterface
interface NodeEntry {
    /** As always: it is the one that the home belongs to. */
    NodeEntry SAME = BindNode::require;
    /** An administrator takes the home to another one. */
    NodeEntry MOVE = BindNode::move;

    void enter(BindNode bind, NodeAddresses node) throws Failed;
}
