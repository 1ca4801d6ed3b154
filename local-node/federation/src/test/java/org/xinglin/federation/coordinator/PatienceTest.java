package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskState;

class PatienceTest extends CoordinatorFixture {
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /** Each change fails once, and so does a question on joining, as when the chain is away for a moment. */
    @Override
    RoundLedger seenByTheCoordinator() {
        return (RoundLedger) Proxy.newProxyInstance(
                RoundLedger.class.getClassLoader(), new Class<?>[] {RoundLedger.class}, (proxy, method, given) -> {
                    boolean fails = Set.of("hasJoined", "openRound", "closeRound", "recordStanding", "finish")
                            .contains(method.getName());
                    if (fails && failed.add(method.getName())) {
                        throw new IOException("the chain is away");
                    }
                    try {
                        return method.invoke(ledger, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aChainThatIsAwayForAMomentMakesNoFailureOfATask() throws Exception {
        publish();
        Future<TaskHistory> one = join(new TestSite(1, 1, 10));
        others.add(join(new TestSite(2, 3, 30)));
        assertThat(one.get().state()).isEqualTo(TaskState.FINISHED);
        assertThat(failed)
                .containsExactlyInAnyOrder("hasJoined", "openRound", "closeRound", "recordStanding", "finish");
        assertThat(ledger.closedRounds(task)).hasSize(5);
        assertThat(ledger.end(task)).contains(1);
    }
}
