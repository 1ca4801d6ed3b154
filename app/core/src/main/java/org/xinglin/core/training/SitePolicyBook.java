package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;

/** Where the policy and the approvals stand. Local and encrypted at rest; durable when a call returns. */
public interface SitePolicyBook {
    /** {@link SitePolicy#USUAL} until another was saved. */
    SitePolicy policy();

    void save(SitePolicy policy);

    /** Whether the coordinator, and by it the other hospitals, is told how this machine does. It is, until somebody says otherwise. */
    boolean tellsOfMachine();

    void tellOfMachine(boolean tells);

    Optional<TaskApproval> approval(TaskId task);

    /** Newest first. */
    List<TaskApproval> approvals();

    /** The first to approve a task stands. */
    void approve(TaskApproval approval);

    /** Harmless when there was none. */
    void withdraw(TaskId task);
}
