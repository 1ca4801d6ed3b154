package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;

/** Lets a disabled operator unlock again, with the password or token from before. */
public final class EnableOperator {
    private final Guard guard;
    private final OperatorRegister register;

    public EnableOperator(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /** @throws Failed Conflicting CHANGED_MEANWHILE, Invalid UNKNOWN_OPERATOR */
    public void enable(String name) throws Failed {
        guard.act(
                Act.MANAGE_OPERATORS,
                name,
                () -> {
                    OperatorList list = register.list();
                    OperatorEntry entry = list.require(name);
                    register.enable(list.version(), entry.name());
                    return entry;
                },
                entry -> "enabled, " + register.version());
    }
}
