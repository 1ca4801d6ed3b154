package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;

/** Where the policy and the approvals stand. Local and encrypted at rest; durable when a call returns. */
public interface SitePolicyBook {
    /** {@link SitePolicy#USUAL} until another was saved. */
    SitePolicy policy();

    void save(SitePolicy policy);

    Optional<TaskApproval> approval(TaskId task);

    /** Newest first. */
    List<TaskApproval> approvals();

    /** The first to approve a task stands. */
    void approve(TaskApproval approval);

    /** Harmless when there was none. */
    void withdraw(TaskId task);
}
