package org.xinglin.core.operators;

import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/**
 * The operators of an unlocked vault. Whatever changes it is on disk when the call returns, or nothing was changed. A change
 * that rests on an older {@code version} than the file's is Conflicting CHANGED_MEANWHILE. It asks nobody for a right: that
 * is what the use cases are for. Blocking; thread-safe; after the vault is locked every call throws
 * {@link IllegalStateException}.
 */
public interface OperatorRegister {
    /** As it stands on disk now. @throws Failed Tampered, Conflicting CHANGED_MEANWHILE */
    OperatorList list() throws Failed;

    /** As of the last call of this register. */
    VaultVersion version();

    /** @throws Failed Invalid PASSWORD_TOO_SHORT, Conflicting, Tampered */
    void add(long version, Operator operator, Secret password) throws Failed;

    /**
     * Makes a key on the token that never leaves it, and lets the operator unlock with it.
     *
     * @throws Failed Invalid BAD_TOKEN, NotAllowed WRONG_PASSWORD for a wrong PIN, Conflicting, Tampered
     */
    void enrol(long version, Operator operator, TokenPlace token, Secret pin) throws Failed;

    /** @throws Failed Conflicting, Tampered */
    void disable(long version, String name) throws Failed;

    /** @throws Failed Conflicting, Tampered */
    void enable(long version, String name) throws Failed;

    /** @throws Failed Conflicting, Tampered */
    void changeRole(long version, String name, OperatorRole role) throws Failed;

    /** Whether {@code password} is what {@code name} unlocks with; a wrong one counts as one at the door. @throws Failed MustWait */
    boolean isPassword(String name, Secret password) throws Failed;

    /** @throws Failed Invalid PASSWORD_TOO_SHORT, Conflicting, Tampered */
    void changePassword(long version, String name, Secret fresh) throws Failed;

    /**
     * Puts a new master key into the place of the old one, for every operator who is not disabled. Those who are disabled
     * are removed, as nothing of the new vault may open for them.
     *
     * @return how many operators have the new key
     * @throws Failed Conflicting, Tampered
     */
    int rotateMasterKey(long version) throws Failed;
}
