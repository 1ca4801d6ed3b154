package org.xinglin.federation.coordinator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xinglin.federation.task.TaskHistory;

/** Who looks on at one task. */
final class Watchers {
    private final List<Watcher> all = new CopyOnWriteArrayList<>();

    /** @param gone is told when the task is coordinated here no more */
    private record Watcher(Consumer<TaskHistory> told, Runnable gone) {}

    /** @return ends the watching */
    Runnable add(Consumer<TaskHistory> told, Runnable gone) {
        Watcher watcher = new Watcher(told, gone);
        all.add(watcher);
        return () -> all.remove(watcher);
    }

    /** Makes the history only when somebody looks on. */
    void tell(Supplier<TaskHistory> history) {
        if (!all.isEmpty()) {
            TaskHistory now = history.get();
            all.forEach(watcher -> watcher.told().accept(now));
        }
    }

    void tellGone() {
        all.forEach(watcher -> watcher.gone().run());
        all.clear();
    }
}
