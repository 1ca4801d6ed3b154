package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.xinglin.federation.blobs.BlobStore;

/** What a coordinator writes with, until at one point the power goes: from there on it reaches nothing any more. */
final class PowerCut {
    private final CountDownLatch went = new CountDownLatch(1);
    private final Predicate<String> before;
    private final Predicate<String> after;

    /**
     * A call is named by its method and, behind a blank, the number among its arguments.
     *
     * @param before whether the power goes before this call
     * @param after whether it goes once this call has worked
     */
    PowerCut(Predicate<String> before, Predicate<String> after) {
        this.before = before;
        this.after = after;
    }

    CountDownLatch went() {
        return went;
    }

    RoundLedger of(RoundLedger ledger) {
        return (RoundLedger) through(RoundLedger.class, ledger);
    }

    BlobStore of(BlobStore blobs) {
        return (BlobStore) through(BlobStore.class, blobs);
    }

    private Object through(Class<?> type, Object real) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, method, arguments == null ? new Object[0] : arguments));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        String number = Arrays.stream(arguments)
                .map(argument -> argument instanceof org.xinglin.federation.task.RoundRecord round
                        ? (Object) round.round()
                        : argument)
                .filter(Integer.class::isInstance)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
        String name = (method.getName() + " " + number).strip();
        if (before.test(name)) {
            went.countDown();
        }
        if (went.getCount() == 0 && Arrays.asList(method.getExceptionTypes()).contains(IOException.class)) {
            throw new IOException("the power went");
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (after.test(name)) {
                went.countDown();
                throw new IOException("the power went");
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
