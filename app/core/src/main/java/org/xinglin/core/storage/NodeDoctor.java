package org.xinglin.core.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;

/** Looks an IPFS daemon over from outside, through its RPC. Changes nothing there. Blocking. */
public interface NodeDoctor {
    /**
     * One finding for each side, in their order.
     *
     * @param api the RPC's address without {@code /api/v0}
     * @param token file with the bearer token
     * @throws Failed Unreachable when nothing answers as an IPFS node, Invalid FILE_MISSING or FILE_UNREADABLE for the token
     */
    List<Finding> examine(URI api, Optional<Path> token) throws Failed;
}
