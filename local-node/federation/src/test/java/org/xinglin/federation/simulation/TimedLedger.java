package org.xinglin.federation.simulation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.coordinator.RoundLedger;

/** A ledger that tells when rounds begin and end: a round is from its opening to its standings. */
final class TimedLedger {
    private final RoundLedger behind;
    private long opened;

    TimedLedger(RoundLedger behind) {
        this.behind = behind;
    }

    RoundLedger ledger() {
        return (RoundLedger) Proxy.newProxyInstance(
                RoundLedger.class.getClassLoader(), new Class<?>[] {RoundLedger.class}, (proxy, method, arguments) -> {
                    Object answer = call(method, arguments);
                    told(method.getName(), arguments);
                    return answer;
                });
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void told(String method, @Nullable Object @Nullable [] arguments) throws IOException {
        if (method.equals("openRound")) {
            opened = System.nanoTime();
        } else if (method.equals("recordStanding") && arguments != null) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "round %s: %.2f s, coordinator: %s",
                    arguments[1],
                    (System.nanoTime() - opened) / 1e9,
                    ProcessMemory.text()));
        }
    }
}
