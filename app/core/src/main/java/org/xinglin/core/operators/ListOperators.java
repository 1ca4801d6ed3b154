package org.xinglin.core.operators;

import java.util.List;
import org.xinglin.core.kernel.Failed;

/** Who may unlock this console. Everybody may know: the names stand on the unlock page. */
public final class ListOperators {
    private final OperatorRegister register;

    public ListOperators(OperatorRegister register) {
        this.register = register;
    }

    /** @throws Failed Tampered, Conflicting CHANGED_MEANWHILE */
    public List<OperatorEntry> list() throws Failed {
        return register.list().entries();
    }
}
