package org.xinglin.core.training;

import java.util.List;
import org.xinglin.core.kernel.Failed;

/** Where the standbys of this hospital's coordinator are dialled, besides its own, which the node tells. */
public interface KnownCoordinators {
    /** {@code host:port} each, in the order in which they are tried. */
    List<String> addresses() throws Failed;

    /** Again changes nothing; holds from the next start of the console on. @throws Failed Invalid BAD_NODE_FILE for what is no address */
    void remember(String address) throws Failed;

    /** Nothing for one that is not known. */
    void forget(String address) throws Failed;
}
