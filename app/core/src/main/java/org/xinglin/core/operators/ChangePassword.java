package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Conflicting;
import org.xinglin.core.kernel.Failure.NotAllowed;
import org.xinglin.core.kernel.Secret;

/**
 * Gives an operator another password: oneself by the present one, others by an administrator. Whoever thinks to change a PIN
 * does not lose the token by it.
 */
public final class ChangePassword {
    private final Guard guard;
    private final OperatorRegister register;

    public ChangePassword(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /**
     * @throws Failed NotAllowed WRONG_PASSWORD, MustWait, Invalid PASSWORD_TOO_SHORT, Conflicting CHANGED_MEANWHILE,
     *     HAS_TOKEN
     */
    public void changeOwn(Secret current, Secret fresh) throws Failed {
        String own = guard.operator().name();
        guard.act(
                Act.CHANGE_OWN_PASSWORD,
                own,
                () -> {
                    OperatorList list = register.list();
                    requireNoToken(list.require(own));
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
                    requireNoToken(list.require(name));
                    register.changePassword(list.version(), list.require(name).name(), fresh);
                    return list;
                },
                list -> "password reset, " + register.version());
    }

    /** For somebody who lost the token: from now on the password unlocks. @throws Failed as {@link #reset}, but HAS_TOKEN */
    public void insteadOfToken(String name, Secret fresh) throws Failed {
        guard.act(
                Act.MANAGE_OPERATORS,
                name,
                () -> {
                    OperatorList list = register.list();
                    register.changePassword(list.version(), list.require(name).name(), fresh);
                    return list;
                },
                list -> "password instead of a token, " + register.version());
    }

    private static void requireNoToken(OperatorEntry one) throws Failed {
        if (one.means() == OperatorEntry.Means.TOKEN) {
            throw new Failed(new Conflicting(Conflict.HAS_TOKEN, one.name()));
        }
    }
}
