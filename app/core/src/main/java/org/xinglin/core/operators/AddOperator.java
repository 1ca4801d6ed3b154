package org.xinglin.core.operators;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** Lets another person unlock this console, by a password or a token of their own. */
public final class AddOperator {
    private final Guard guard;
    private final OperatorRegister register;

    public AddOperator(Guard guard, OperatorRegister register) {
        this.guard = guard;
        this.register = register;
    }

    /** @throws Failed Invalid BAD_NAME or PASSWORD_TOO_SHORT, Conflicting OPERATOR_EXISTS or CHANGED_MEANWHILE */
    public void add(String name, OperatorRole role, Secret password) throws Failed {
        enter(name, role, (version, operator) -> register.add(version, operator, password));
    }

    /** @throws Failed as {@link #add}, Invalid BAD_TOKEN, NotAllowed WRONG_PASSWORD for a wrong PIN */
    public void addWithToken(String name, OperatorRole role, TokenPlace token, Secret pin) throws Failed {
        enter(name, role, (version, operator) -> register.enrol(version, operator, token, pin));
    }

    private void enter(String name, OperatorRole role, Entry entry) throws Failed {
        String checked = OperatorName.checked(name);
        guard.act(
                Act.MANAGE_OPERATORS,
                checked,
                () -> {
                    OperatorList list = register.list();
                    list.requireFree(checked);
                    entry.enter(list.version(), new Operator(checked, role));
                    return role;
                },
                given -> "added as " + given.word() + ", " + register.version());
    }

    private interface Entry {
        void enter(long version, Operator operator) throws Failed;
    }
}
