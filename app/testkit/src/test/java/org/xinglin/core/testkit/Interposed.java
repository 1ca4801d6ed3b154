package org.xinglin.core.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.ContentStore;

/** Ports of a home to whose first call of one kind on the contract something happens. */
final class Interposed {
    private Interposed() {}

    /** Others come first. */
    static AccessPorts before(AccessPorts ports, String call, ResealRaceTest.Step first) {
        AtomicBoolean once = new AtomicBoolean();
        return over(ports, (proxy, method, arguments) -> {
            if (method.getName().equals(call) && once.compareAndSet(false, true)) {
                first.run();
            }
            return invoke(method, ports.chain().access(), arguments);
        });
    }

    /** Others come before the first pin: between the look at the chain and what is sent to it. */
    static AccessPorts beforePin(AccessPorts ports, ResealRaceTest.Step first) {
        AtomicBoolean once = new AtomicBoolean();
        AccessPorts.Content content = ports.content();
        ContentStore store = (ContentStore) Proxy.newProxyInstance(
                ContentStore.class.getClassLoader(),
                new Class<?>[] {ContentStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("pin") && once.compareAndSet(false, true)) {
                        first.run();
                    }
                    return invoke(method, content.store(), arguments);
                });
        return new AccessPorts(
                ports.guard(),
                ports.vault(),
                ports.catalogue(),
                ports.chain(),
                ports.books(),
                new AccessPorts.Content(store, content.cipher(), content.directories(), content.safeguard()),
                ports.consent(),
                ports.clock());
    }

    /** It takes effect, and the answer is {@code answer}. */
    static AccessPorts after(AccessPorts ports, String call, Failure answer) {
        AtomicBoolean once = new AtomicBoolean();
        return over(ports, (proxy, method, arguments) -> {
            Object outcome = invoke(method, ports.chain().access(), arguments);
            if (method.getName().equals(call) && once.compareAndSet(false, true)) {
                throw new Failed(answer);
            }
            return outcome;
        });
    }

    private static Object invoke(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static AccessPorts over(AccessPorts ports, InvocationHandler handler) {
        AccessRegistry access = (AccessRegistry) Proxy.newProxyInstance(
                AccessRegistry.class.getClassLoader(), new Class<?>[] {AccessRegistry.class}, handler);
        AccessPorts.OnChain chain = ports.chain();
        return new AccessPorts(
                ports.guard(),
                ports.vault(),
                ports.catalogue(),
                new AccessPorts.OnChain(
                        chain.members(),
                        access,
                        chain.records(),
                        chain.roles(),
                        chain.requests(),
                        chain.emergencies(),
                        chain.patients(),
                        chain.trail(),
                        chain.proven(),
                        chain.gas(),
                        chain.feed()),
                ports.books(),
                ports.content(),
                ports.consent(),
                ports.clock());
    }
}
