package org.xinglin.core.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinglin.core.access.AccessNotes;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.GranteeIndex;
import org.xinglin.core.records.PatientDirectories;
import org.xinglin.core.records.RecordEdits;

/** Ports of a process that is killed before its n-th change: from then on no call reaches anything. */
final class Crash {
    private final AtomicInteger left;

    private Crash(int changes) {
        left = new AtomicInteger(changes);
    }

    /** The process is dead. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Killed() {
            super("killed");
        }
    }

    static AccessPorts after(AccessPorts ports, int changes) {
        Crash crash = new Crash(changes);
        AccessPorts.OnChain chain = ports.chain();
        AccessPorts.Books books = ports.books();
        AccessPorts.Content content = ports.content();
        return new AccessPorts(
                ports.guard(),
                ports.vault(),
                ports.catalogue(),
                new AccessPorts.OnChain(
                        chain.members(),
                        crash.wrap(AccessRegistry.class, chain.access()),
                        chain.records(),
                        crash.wrap(RoleGrants.class, chain.roles()),
                        chain.requests(),
                        chain.emergencies(),
                        chain.patients(),
                        chain.trail(),
                        chain.proven(),
                        chain.gas(),
                        chain.feed()),
                new AccessPorts.Books(
                        books.keys(),
                        books.rules(),
                        books.approvals(),
                        books.selections(),
                        crash.wrap(AccessNotes.class, books.notes()),
                        crash.wrap(GranteeIndex.class, books.grantees()),
                        crash.wrap(ResealJournal.class, books.reseals()),
                        crash.wrap(RecordEdits.class, books.edits())),
                new AccessPorts.Content(
                        crash.wrap(ContentStore.class, content.store()),
                        content.cipher(),
                        crash.wrap(PatientDirectories.class, content.directories()),
                        content.safeguard()),
                ports.consent(),
                ports.clock());
    }

    private <T> T wrap(Class<T> type, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean last = isChange(method.getName()) && left.getAndDecrement() <= 0;
            if (last || left.get() < 0) {
                left.set(-1);
                throw new Killed();
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Questions change nothing. */
    private static boolean isChange(String method) {
        return !Set.of(
                        "grantsOf",
                        "of",
                        "envelopeFor",
                        "mayRead",
                        "contextFor",
                        "sealedFor",
                        "roles",
                        "find",
                        "isGranted",
                        "ownerOf",
                        "underWay",
                        "unfinished",
                        "open",
                        "isPinned",
                        "state",
                        "parse",
                        "root")
                .contains(method);
    }
}
