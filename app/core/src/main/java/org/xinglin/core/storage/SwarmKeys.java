package org.xinglin.core.storage;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Destination;

/** Keys of private swarms, and the settings of the nodes that hold them. Blocking; no key is ever handed out. */
public interface SwarmKeys {
    /**
     * Makes a new key in a file that only its owner can read, from its creation on.
     *
     * @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE, OutOfSpace
     */
    SwarmKey create(Destination file) throws Failed;

    /** @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE or BAD_SWARM_KEY */
    SwarmKey read(Path file) throws Failed;

    /** What {@link #join} would do; changes nothing. @throws Failed as joining */
    SwarmPlan plan(SwarmJoin join) throws Failed;

    /**
     * Gives a Kubo node that does not run the key and a hospital's settings. Settings that are not named here stay; the old
     * ones are kept in a dated file beside.
     *
     * @throws Failed Conflicting REPO_IN_USE or FILE_EXISTS (another swarm's key), Invalid BAD_SWARM_KEY, BAD_KUBO_REPO,
     *     BAD_PEER, FILE_MISSING, FOLDER_UNWRITABLE, OutOfSpace
     */
    SwarmPlan join(SwarmJoin join) throws Failed;
}
