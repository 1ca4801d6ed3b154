package org.xinglin.core.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorEntry.Means;
import org.xinglin.core.operators.OperatorList;
import org.xinglin.core.operators.OperatorRegister;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.core.operators.VaultVersion;

/** Operators without a file: one administrator to begin with, whose password is {@link #PASSWORD}. */
public final class InMemoryOperators implements OperatorRegister {
    public static final String PASSWORD = "apricot grove";

    private final List<OperatorEntry> entries = new ArrayList<>();
    private final Map<String, String> passwords = new HashMap<>();
    private long version = 1;

    public InMemoryOperators(Operator first) {
        entries.add(new OperatorEntry(first.name(), first.role(), false, Means.PASSWORD));
        passwords.put(first.name(), PASSWORD);
    }

    @Override
    public synchronized OperatorList list() {
        return new OperatorList(version, entries);
    }

    @Override
    public synchronized VaultVersion version() {
        return new VaultVersion("fa4e", version);
    }

    @Override
    public synchronized void add(long known, Operator operator, Secret password) throws Failed {
        step(known);
        entries.add(new OperatorEntry(operator.name(), operator.role(), false, Means.PASSWORD));
        passwords.put(operator.name(), text(password));
    }

    @Override
    public synchronized void enrol(long known, Operator operator, TokenPlace token, Secret pin) throws Failed {
        step(known);
        entries.add(new OperatorEntry(operator.name(), operator.role(), false, Means.TOKEN));
        passwords.put(operator.name(), text(pin));
    }

    @Override
    public void disable(long known, String name) throws Failed {
        change(known, name, old -> new OperatorEntry(name, old.role(), true, old.means()));
    }

    @Override
    public void enable(long known, String name) throws Failed {
        change(known, name, old -> new OperatorEntry(name, old.role(), false, old.means()));
    }

    @Override
    public void changeRole(long known, String name, OperatorRole role) throws Failed {
        change(known, name, old -> new OperatorEntry(name, role, old.disabled(), old.means()));
    }

    @Override
    public synchronized boolean isPassword(String name, Secret password) {
        return text(password).equals(passwords.get(name));
    }

    @Override
    public synchronized void changePassword(long known, String name, Secret fresh) throws Failed {
        change(known, name, old -> new OperatorEntry(name, old.role(), old.disabled(), Means.PASSWORD));
        passwords.put(name, text(fresh));
    }

    @Override
    public synchronized int rotateMasterKey(long known) throws Failed {
        step(known);
        entries.removeIf(OperatorEntry::disabled);
        return entries.size();
    }

    private synchronized void change(long known, String name, UnaryOperator<OperatorEntry> change) throws Failed {
        step(known);
        entries.replaceAll(entry -> entry.name().equals(name) ? change.apply(entry) : entry);
    }

    private void step(long known) throws Failed {
        if (known != version) {
            throw new Failed(new Failure.Conflicting(Failure.Conflict.CHANGED_MEANWHILE, "vault"));
        }
        version++;
    }

    private static String text(Secret secret) {
        return new String(secret.exposeForCipherCall(), StandardCharsets.UTF_8);
    }
}
