package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

/** A task whose thread can not go on leaves nobody waiting. */
class FaultOfOursTest extends CoordinatorFixture {
    @Override
    RoundLedger seenByTheCoordinator() {
        return (RoundLedger) Proxy.newProxyInstance(
                RoundLedger.class.getClassLoader(), new Class<?>[] {RoundLedger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("openRound") && arguments[1].equals(2)) {
                        throw new OutOfMemoryError("as if the heap were full");
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aTaskThatRunsOutOfMemoryEndsForEverybody() throws Exception {
        publish();
        Future<TaskHistory> first = join(new TestSite(1, 1, 10));
        others.add(join(new TestSite(2, 3, 30)));
        TaskHistory history = first.get();
        assertThat(history.state()).isEqualTo(TaskState.FAILED);
        assertThat(history.reason()).contains("OutOfMemoryError");
        assertThat(history.closed()).hasSize(1);
        assertThat(ledger.end(task)).contains(3);
    }
}
