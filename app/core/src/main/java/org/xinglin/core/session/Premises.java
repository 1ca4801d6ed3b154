package org.xinglin.core.session;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;

/** The hospital's home on this machine, locked until somebody gives the password. Blocking: call it in the background. */
public interface Premises {
    boolean isSetUp();

    /** What the home was set up as, readable without the password. @throws Failed Invalid NOT_SET_UP */
    Identity identity() throws Failed;

    /** Whether a demo node can run inside this process. */
    boolean canHostDemo();

    /** Starts the embedded node in this process if it is not running yet. @throws Failed Unexpected, Conflicting, OutOfSpace */
    NodeAddresses startDemoNode() throws Failed;

    /** Reads a {@code node.json} or its URL. @throws Failed Invalid BAD_NODE_FILE, Unreachable */
    NodeAddresses readNode(String fileOrUrl) throws Failed;

    /**
     * Makes the vault and the database, registers the member, and leaves the home unlocked.
     *
     * @throws Failed Conflicting ALREADY_SET_UP, Invalid PASSWORD_TOO_SHORT, Unreachable; then nothing was made
     */
    Session setUp(Identity identity, Secret password, NodeAddresses node) throws Failed;

    /** @throws Failed NotAllowed WRONG_PASSWORD, Tampered, Conflicting HOME_IN_USE */
    Session unlock(Secret password) throws Failed;
}
