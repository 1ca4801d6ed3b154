package org.xinglin.vault;

import java.util.Map;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.operators.OperatorRegister;

/** A vault that somebody unlocked: the keys, who it was, and the list of all who may. Closing it wipes every key. */
public final class OpenedVault implements AutoCloseable {
    private final KeyVault keys;
    private final Operator operator;
    private final FileOperators operators;
    private final WrongTries tries;

    OpenedVault(KeyVault keys, Operator operator, FileOperators operators, WrongTries tries) {
        this.keys = keys;
        this.operator = operator;
        this.operators = operators;
        this.tries = tries;
    }

    public KeyVault keys() {
        return keys;
    }

    public Operator operator() {
        return operator;
    }

    public OperatorRegister operators() {
        return operators;
    }

    /** How many wrong passwords were given for whom, by name in lower case, since somebody last wrote it down. */
    public Map<String, Integer> wrongTries() throws Failed {
        return tries.untold();
    }

    /** They stand in the audit log now. */
    public void wroteWrongTries() throws Failed {
        tries.told();
    }

    /** A copy of the master key, for backups and recovery sheets; as {@link #root}. */
    public Secret masterKey() throws Failed {
        return operators.masterKey();
    }

    /**
     * The 32 bytes of which all keys of the home are derived, for recovery: {@link FileVault#restore} makes a vault of them
     * on an empty machine. They outlast every change of operators and of the master key. The caller asks for the right first,
     * and closes it.
     */
    public Secret root() throws Failed {
        return operators.root();
    }

    @Override
    public void close() {
        keys.close();
        operators.close();
    }
}
