package org.xinglin.core.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that is killed at one call of its ports: that call and all later ones never return. */
final class Mortal {
    private final int lastCall;
    private final boolean afterwards;
    private final AtomicInteger calls = new AtomicInteger();

    /** @param afterwards whether the fatal call takes effect before the process dies */
    Mortal(int lastCall, boolean afterwards) {
        this.lastCall = lastCall;
        this.afterwards = afterwards;
    }

    /** The process is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    boolean died() {
        return calls.get() >= lastCall;
    }

    <T> T port(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    int call = calls.incrementAndGet();
                    if (call > lastCall || (call == lastCall && !afterwards)) {
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (call == lastCall) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
