package org.xinglin.core.recovery;

import java.nio.file.Path;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;

/** Vault files, opened by the key below all others instead of by an operator at the door. */
public interface MasterKeys {
    /** A master key, and who opened the vault for it as the vault's mark has it. */
    record Lent(Operator by, Secret master) implements AutoCloseable {
        @Override
        public void close() {
            master.close();
        }
    }

    /** The caller closes it. @throws Failed NotAllowed WRONG_PASSWORD, Invalid UNKNOWN_OPERATOR, Tampered */
    Lent masterKey(Path vault, String operator, Secret password) throws Failed;

    /**
     * The caller closes it, and {@code master}.
     *
     * @throws Failed NotAllowed WRONG_SHEETS when the file is not under this key, Tampered, Invalid NOT_SET_UP
     */
    KeyVault unlock(Path vault, Secret master) throws Failed;

    /**
     * Writes {@code operator} into the file as an enabled administrator with {@code password}, in place of an operator of
     * that name; whatever else stands there stays.
     *
     * @throws Failed as {@link #unlock}, Invalid PASSWORD_TOO_SHORT, BAD_NAME
     */
    void resetAdministrator(Path vault, Secret master, String operator, Secret password) throws Failed;
}
