package org.xinglin.core.training;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;

/** Sets what this hospital demands of a task. It holds from the next joining and the next round on. */
public final class ChangeSitePolicy {
    private final Guard guard;
    private final SitePolicyBook book;

    public ChangeSitePolicy(Guard guard, SitePolicyBook book) {
        this.guard = guard;
        this.book = book;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE */
    public void change(SitePolicy policy) throws Failed {
        guard.act(
                Act.CHANGE_SITE_POLICY,
                "training",
                () -> {
                    book.save(policy);
                    return policy;
                },
                SitePolicy::told);
    }

    /**
     * Whether the coordinator is told how this machine does; it holds within half a minute.
     *
     * @throws Failed NotAllowed NOT_YOUR_ROLE
     */
    public void tellOfMachine(boolean tells) throws Failed {
        guard.act(
                Act.CHANGE_SITE_POLICY,
                "training",
                () -> {
                    book.tellOfMachine(tells);
                    return tells;
                },
                told -> told ? "machine told" : "machine not told");
    }
}
