package org.xinglin.core.training;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;

/** Says yes to one task, by the digest of its specification, or takes that back. */
public final class ApproveTask {
    private final Guard guard;
    private final SitePolicyBook book;
    private final InstantSource clock;

    public ApproveTask(Guard guard, SitePolicyBook book, InstantSource clock) {
        this.guard = guard;
        this.book = book;
        this.clock = clock;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE */
    public TaskApproval approve(TaskId task) throws Failed {
        TaskApproval approval =
                new TaskApproval(task, guard.operator().name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return guard.act(Act.APPROVE_TASK, task.toString(), () -> {
            book.approve(approval);
            return book.approval(task).orElse(approval);
        });
    }

    /** From the next round on the hospital takes no part. @throws Failed NotAllowed NOT_YOUR_ROLE */
    public void withdraw(TaskId task) throws Failed {
        guard.act(
                Act.APPROVE_TASK,
                task.toString(),
                () -> {
                    book.withdraw(task);
                    return task;
                },
                withdrawn -> "withdrawn");
    }
}
