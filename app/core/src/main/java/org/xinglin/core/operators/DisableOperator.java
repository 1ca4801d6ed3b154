package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Conflicting;

/**
 * Lets somebody unlock this console no longer. A session that is open stays open; whoever copied the vault file while the
 * password was good still has that copy, which is what changing the master key and the keys under it is for.
 */
public final class DisableOperator {
    private final Guard guard;
    private final OperatorRegister register;

    public DisableOperator(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /** @throws Failed Conflicting OWN_OPERATOR, LAST_ADMINISTRATOR or CHANGED_MEANWHILE, Invalid UNKNOWN_OPERATOR */
    public void disable(String name) throws Failed {
        guard.act(
                Act.MANAGE_OPERATORS,
                name,
                () -> {
                    OperatorList list = register.list();
                    OperatorEntry entry = list.require(name);
                    requireAnother(entry);
                    list.requireAdministratorBesides(entry);
                    register.disable(list.version(), entry.name());
                    return entry;
                },
                entry -> "disabled, " + register.version());
    }

    private void requireAnother(OperatorEntry entry) throws Failed {
        if (OperatorName.folded(entry.name())
                .equals(OperatorName.folded(guard.operator().name()))) {
            throw new Failed(new Conflicting(Conflict.OWN_OPERATOR, entry.name()));
        }
    }
}
