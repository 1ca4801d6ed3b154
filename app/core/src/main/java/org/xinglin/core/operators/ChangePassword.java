package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.NotAllowed;
import org.xinglin.core.kernel.Secret;

/** Gives an operator another password: oneself by the present one, others by an administrator. */
public final class ChangePassword {
    private final Guard guard;
    private final OperatorRegister register;

    public ChangePassword(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /** @throws Failed NotAllowed WRONG_PASSWORD, MustWait, Invalid PASSWORD_TOO_SHORT, Conflicting CHANGED_MEANWHILE */
    public void changeOwn(Secret current, Secret fresh) throws Failed {
        String own = guard.operator().name();
        guard.act(
                Act.CHANGE_OWN_PASSWORD,
                own,
                () -> {
                    OperatorList list = register.list();
                    if (!register.isPassword(own, current)) {
                        throw new Failed(new NotAllowed(Barrier.WRONG_PASSWORD));
                    }
                    register.changePassword(list.version(), own, fresh);
                    return list;
                },
                list -> register.version().toString());
    }

    /** For somebody who forgot theirs. @throws Failed Invalid UNKNOWN_OPERATOR, as {@link #changeOwn} */
    public void reset(String name, Secret fresh) throws Failed {
        guard.act(
                Act.MANAGE_OPERATORS,
                name,
                () -> {
                    OperatorList list = register.list();
                    register.changePassword(list.version(), list.require(name).name(), fresh);
                    return list;
                },
                list -> "password reset, " + register.version());
    }
}
