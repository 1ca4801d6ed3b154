package org.xinglin.core.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that is killed at one call of its ports: that call and all later ones never return. */
final class Mortal {
    /** How much of the fatal call takes effect before the process dies. */
    enum Effect {
        NONE,
        /** Of a call for many, the first half; a store may have done so much of it. */
        HALF,
        WHOLE
    }

    private final int lastCall;
    private final Effect last;
    private final AtomicInteger calls = new AtomicInteger();

    Mortal(int lastCall, Effect last) {
        this.lastCall = lastCall;
        this.last = last;
    }

    /** @param afterwards whether the fatal call takes effect before the process dies */
    Mortal(int lastCall, boolean afterwards) {
        this(lastCall, afterwards ? Effect.WHOLE : Effect.NONE);
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
                    if (call > lastCall || (call == lastCall && last == Effect.NONE)) {
                        throw new Killed();
                    }
                    boolean halved = call == lastCall && last == Effect.HALF && isForMany(method);
                    try {
                        Object answer = method.invoke(real, halved ? halves(arguments) : arguments);
                        if (call == lastCall) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** A journal's transaction is whole or not at all; what goes to a node one after the other may end in between. */
    private static boolean isForMany(Method method) {
        return List.of("putAll", "pinAll").contains(method.getName());
    }

    private static Object[] halves(Object[] arguments) {
        return Arrays.stream(arguments).map(Mortal::half).toArray();
    }

    private static Object half(Object argument) {
        if (argument instanceof List<?> list) {
            return list.subList(0, list.size() / 2);
        }
        if (argument instanceof Map<?, ?> map) {
            Map<Object, Object> first = new LinkedHashMap<>();
            map.entrySet().stream()
                    .limit((map.size() + 1) / 2)
                    .forEach(entry -> first.put(entry.getKey(), half(entry.getValue())));
            return first;
        }
        return argument;
    }
}
