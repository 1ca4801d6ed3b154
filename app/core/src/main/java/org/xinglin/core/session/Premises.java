package org.xinglin.core.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.RestoreHome;
import org.xinglin.core.recovery.RestoreHome.NewPassword;
import org.xinglin.core.recovery.RestoreHome.Restored;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;

/** The hospital's home on this machine, locked until somebody gives the password. Blocking: call it in the background. */
public interface Premises {
    boolean isSetUp();

    /** What the home was set up as, readable without the password. @throws Failed Invalid NOT_SET_UP */
    Identity identity() throws Failed;

    /** Who may unlock, readable without a password and so only a hint. @throws Failed Invalid NOT_SET_UP */
    List<OperatorEntry> operators() throws Failed;

    /** Whether a demo node can run inside this process. */
    boolean canHostDemo();

    /** Starts the embedded node in this process if it is not running yet. @throws Failed Unexpected, Conflicting, OutOfSpace */
    NodeAddresses startDemoNode() throws Failed;

    /** Reads a {@code node.json} or its URL. @throws Failed Invalid BAD_NODE_FILE, Unreachable */
    NodeAddresses readNode(String fileOrUrl) throws Failed;

    /**
     * Makes the vault and the database, registers the member, and leaves the home unlocked.
     *
     * @param operator what the first administrator is called; empty for “administrator”
     * @throws Failed Conflicting ALREADY_SET_UP, Invalid PASSWORD_TOO_SHORT or BAD_NAME, Unreachable; then nothing was made
     */
    Session setUp(Identity identity, String operator, Secret password, NodeAddresses node) throws Failed;

    /** With a first operator called “administrator”. @throws Failed as above */
    default Session setUp(Identity identity, Secret password, NodeAddresses node) throws Failed {
        return setUp(identity, "", password, node);
    }

    /**
     * @param operator ignoring case; empty for the only one, or “administrator” where there are several
     * @param password or the PIN of the operator's token
     * @throws Failed NotAllowed WRONG_PASSWORD or OPERATOR_DISABLED, MustWait, Tampered, Conflicting HOME_IN_USE,
     *     Invalid UNKNOWN_OPERATOR or BAD_TOKEN
     */
    Session unlock(String operator, Secret password) throws Failed;

    /**
     * Brings a home back on an empty machine; afterwards it is locked.
     *
     * @param fresh empty to keep the passwords of the backup
     * @param node empty to talk to the node of the backup
     * @throws Failed as {@link RestoreHome#fromBackup}
     */
    Restored restore(
            Path backup, BackupKey key, Optional<NewPassword> fresh, Optional<NodeAddresses> node, Progress progress)
            throws Failed;

    /** Gives an administrator of this home a new password. @throws Failed as {@link RestoreHome#administrator} */
    Restored restoreAdministrator(BackupKey.Sheets sheets, NewPassword fresh) throws Failed;

    /** As the only operator, or “administrator”. @throws Failed as above */
    default Session unlock(Secret password) throws Failed {
        return unlock("", password);
    }
}
