package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;

/**
 * Changes the key under which the vault lies. Afterwards nobody who is disabled, and no copy of the old master key, opens
 * the vault file, however it is got hold of later; recovery is as before. It does not change the keys inside (account,
 * encryption, pseudonym, database): who opened an old copy of the file had those, and keeps them until the hospital
 * registers a new account.
 */
public final class RotateMasterKey {
    private final Guard guard;
    private final OperatorRegister register;

    public RotateMasterKey(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /** @return how many operators have the new key @throws Failed Conflicting CHANGED_MEANWHILE, Tampered */
    public int rotate() throws Failed {
        return guard.act(
                Act.ROTATE_MASTER_KEY,
                "",
                () -> register.rotateMasterKey(register.list().version()),
                holders -> holders + " operators, " + register.version());
    }
}
