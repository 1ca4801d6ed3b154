package org.xinglin.core.training;

import java.util.List;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;

/** Says where the standbys of this hospital's coordinator are dialled: it decides where updates may go, so only who sets the policy may. */
public final class ChangeCoordinators {
    private final Guard guard;
    private final KnownCoordinators known;

    public ChangeCoordinators(Guard guard, KnownCoordinators known) {
        this.guard = guard;
        this.known = known;
    }

    /** {@code host:port} each, in the order in which they are tried. */
    public List<String> addresses() throws Failed {
        return known.addresses();
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE; as {@link KnownCoordinators#remember} */
    public void add(String address) throws Failed {
        change("coordinator added", address, () -> known.remember(address));
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE; as {@link KnownCoordinators#forget} */
    public void remove(String address) throws Failed {
        change("coordinator removed", address, () -> known.forget(address));
    }

    @FunctionalInterface
    private interface Change {
        void make() throws Failed;
    }

    private void change(String what, String address, Change change) throws Failed {
        guard.act(
                Act.CHANGE_SITE_POLICY,
                "training",
                () -> {
                    change.make();
                    return address;
                },
                done -> what + " " + done);
    }
}
