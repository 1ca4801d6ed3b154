package org.xinglin.core.operators;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Conflicting;
import org.xinglin.core.kernel.Failure.Problem;

/** All operators as of one version of the vault. */
public record OperatorList(long version, List<OperatorEntry> entries) {
    public OperatorList {
        entries = List.copyOf(entries);
    }

    /** Ignoring case. */
    public Optional<OperatorEntry> find(String name) {
        String folded = OperatorName.folded(name);
        return entries.stream()
                .filter(entry -> OperatorName.folded(entry.name()).equals(folded))
                .findFirst();
    }

    /** Whether somebody of this name is here today, not disabled, and in a role that may do this. */
    public boolean mayDo(String name, Act act) {
        return find(name)
                .filter(one -> !one.disabled() && act.isAllowedTo(one.role()))
                .isPresent();
    }

    /** @throws Failed Invalid UNKNOWN_OPERATOR */
    public OperatorEntry require(String name) throws Failed {
        Optional<OperatorEntry> found = find(name);
        if (found.isEmpty()) {
            throw Failed.invalid(Problem.UNKNOWN_OPERATOR, name);
        }
        return found.get();
    }

    /** @throws Failed Conflicting OPERATOR_EXISTS */
    void requireFree(String name) throws Failed {
        if (find(name).isPresent()) {
            throw new Failed(new Conflicting(Conflict.OPERATOR_EXISTS, name));
        }
    }

    /** @throws Failed Conflicting LAST_ADMINISTRATOR when nobody but {@code one} could administer */
    void requireAdministratorBesides(OperatorEntry one) throws Failed {
        boolean left = entries.stream().anyMatch(other -> other.isActiveAdministrator() && !other.equals(one));
        if (one.isActiveAdministrator() && !left) {
            throw new Failed(new Conflicting(Conflict.LAST_ADMINISTRATOR, one.name()));
        }
    }
}
