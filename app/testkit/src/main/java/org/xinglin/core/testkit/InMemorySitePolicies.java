package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.TaskApproval;

/** A policy and its approvals. */
public final class InMemorySitePolicies implements SitePolicyBook {
    private final List<TaskApproval> approvals = new ArrayList<>();
    private SitePolicy policy = SitePolicy.USUAL;
    private boolean tells = true;

    @Override
    public SitePolicy policy() {
        return policy;
    }

    @Override
    public void save(SitePolicy newer) {
        policy = newer;
    }

    @Override
    public boolean tellsOfMachine() {
        return tells;
    }

    @Override
    public void tellOfMachine(boolean now) {
        tells = now;
    }

    @Override
    public Optional<TaskApproval> approval(TaskId task) {
        return approvals.stream().filter(one -> one.task().equals(task)).findFirst();
    }

    @Override
    public List<TaskApproval> approvals() {
        return approvals.reversed().stream().toList();
    }

    @Override
    public void approve(TaskApproval approval) {
        if (approval(approval.task()).isEmpty()) {
            approvals.add(approval);
        }
    }

    @Override
    public void withdraw(TaskId task) {
        approvals.removeIf(one -> one.task().equals(task));
    }
}
