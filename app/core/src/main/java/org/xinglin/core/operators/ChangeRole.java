package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;

/** Gives an operator another role, from the next time they unlock. */
public final class ChangeRole {
    private final Guard guard;
    private final OperatorRegister register;

    public ChangeRole(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /** @throws Failed Conflicting LAST_ADMINISTRATOR or CHANGED_MEANWHILE, Invalid UNKNOWN_OPERATOR */
    public void change(String name, OperatorRole role) throws Failed {
        guard.act(
                Act.MANAGE_OPERATORS,
                name,
                () -> {
                    OperatorList list = register.list();
                    OperatorEntry entry = list.require(name);
                    if (role != OperatorRole.ADMINISTRATOR) {
                        list.requireAdministratorBesides(entry);
                    }
                    register.changeRole(list.version(), entry.name(), role);
                    return entry;
                },
                entry -> entry.role().word() + " to " + role.word() + ", " + register.version());
    }
}
