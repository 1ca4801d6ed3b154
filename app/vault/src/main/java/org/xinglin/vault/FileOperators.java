package org.xinglin.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorList;
import org.xinglin.core.operators.OperatorRegister;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.core.operators.VaultVersion;

/** The operators of a vault file, changed with the master key that unlocking it gave. */
final class FileOperators implements OperatorRegister, AutoCloseable {
    private final Path path;
    private final Keyholder keyholder;
    private final VaultDoor door;
    private final FileVault.Stretching stretching;
    private final SecureRandom random;
    private Secret master;
    private VaultVersion seen;

    /** Wipes {@code master} when it is closed. */
    FileOperators(
            Path path, VaultDoor door, FileVault.Stretching stretching, SecureRandom random, Unlocking unlocking) {
        this.path = path;
        this.door = door;
        this.stretching = stretching;
        this.random = random;
        this.keyholder = new Keyholder(random);
        this.master = unlocking.master();
        this.seen = unlocking.version();
    }

    /** What unlocking gave: the master key, and the version of the file that it opened. */
    record Unlocking(Secret master, VaultVersion version) {}

    @Override
    public synchronized OperatorList list() throws Failed {
        return genuine().list();
    }

    @Override
    public synchronized VaultVersion version() {
        return seen;
    }

    @Override
    public synchronized void add(long version, Operator operator, Secret password) throws Failed {
        insert(version, operator, byPassword(password));
    }

    @Override
    public synchronized void enrol(long version, Operator operator, TokenPlace token, Secret pin) throws Failed {
        String label = TokenSession.makeKey(token, pin, random);
        TokenKey key = new TokenKey(token.library(), token.tokenLabel(), label);
        insert(version, operator, new OperatorLock.ByToken(key, pin));
    }

    @Override
    public synchronized void disable(long version, String name) throws Failed {
        change(version, name, seal -> seal.withDisabled(true));
    }

    @Override
    public synchronized void enable(long version, String name) throws Failed {
        change(version, name, seal -> seal.withDisabled(false));
    }

    @Override
    public synchronized void changeRole(long version, String name, OperatorRole role) throws Failed {
        change(version, name, seal -> seal.withRole(role));
    }

    @Override
    public synchronized boolean isPassword(String name, Secret password) throws Failed {
        try (Secret opened = door.open(require(genuine(), name), password)) {
            return opened.equals(master);
        } catch (Failed failed) {
            if (failed.failure().equals(new Failure.NotAllowed(Barrier.WRONG_PASSWORD))) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public synchronized void changePassword(long version, String name, Secret fresh) throws Failed {
        OperatorSeal old = require(genuine(), name);
        OperatorSeal now =
                keyholder.make(new Operator(old.name(), old.role()), old.disabled(), byPassword(fresh), master);
        change(version, name, seal -> now);
    }

    @Override
    public synchronized int rotateMasterKey(long version) throws Failed {
        Secret fresh = KeyRing.newRoot(random);
        boolean done = false;
        try (VaultLock lock = VaultLock.take(path)) {
            VaultFile old = current(version);
            List<OperatorSeal> holders = new ArrayList<>();
            for (OperatorSeal seal : old.operators()) {
                if (!seal.disabled()) {
                    holders.add(keyholder.hand(seal, master, fresh));
                }
            }
            try (Secret root = old.openRoot(master)) {
                write(old.next(holders, VaultFile.sealRoot(root, fresh, random), fresh));
            }
            done = true;
            master.close();
            master = fresh;
            return holders.size();
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Tampered(path.toString()), e);
        } finally {
            if (!done) {
                fresh.close();
            }
        }
    }

    /** A copy; the caller closes it. @throws Failed Conflicting CHANGED_MEANWHILE when it is no longer the file's */
    synchronized Secret masterKey() throws Failed {
        genuine();
        return Secret.owning(master.exposeForCipherCall().clone());
    }

    /** The caller closes it. */
    synchronized Secret root() throws Failed {
        try {
            return genuine().openRoot(master);
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Tampered(path.toString()), e);
        }
    }

    private void insert(long version, Operator operator, OperatorLock lock) throws Failed {
        OperatorSeal fresh = keyholder.make(operator, false, lock, master);
        try (VaultLock held = VaultLock.take(path)) {
            VaultFile old = current(version);
            List<OperatorSeal> all = new ArrayList<>(old.operators());
            all.add(fresh);
            write(old.next(all, old.root(), master));
        }
    }

    private void change(long version, String name, UnaryOperator<OperatorSeal> change) throws Failed {
        try (VaultLock held = VaultLock.take(path)) {
            VaultFile old = current(version);
            OperatorSeal changed = require(old, name);
            List<OperatorSeal> all = new ArrayList<>(old.operators());
            all.replaceAll(seal -> seal.equals(changed) ? change.apply(seal) : seal);
            write(old.next(all, old.root(), master));
        }
    }

    private OperatorLock byPassword(Secret password) throws Failed {
        FileVault.requireLong(password);
        return new OperatorLock.ByPassword(stretching.fresh(random), password);
    }

    private VaultFile current(long version) throws Failed {
        VaultFile file = genuine();
        if (file.version() != version) {
            throw changedMeanwhile();
        }
        return file;
    }

    /** A mark that fails is another console's new master key when the version has moved on, and a forgery otherwise. */
    private VaultFile genuine() throws Failed {
        VaultFile file = VaultFile.read(path);
        if (!file.isGenuine(master)) {
            throw file.version() > seen.version()
                    ? changedMeanwhile()
                    : new Failed(new Failure.Tampered(path.toString()));
        }
        if (file.version() < seen.version()) {
            throw new Failed(new Failure.Tampered(path.toString()));
        }
        seen = file.mark();
        return file;
    }

    private Failed changedMeanwhile() {
        return new Failed(new Failure.Conflicting(Conflict.CHANGED_MEANWHILE, path.toString()));
    }

    private static OperatorSeal require(VaultFile file, String name) throws Failed {
        Optional<OperatorSeal> found = file.find(name);
        if (found.isEmpty()) {
            throw Failed.invalid(Problem.UNKNOWN_OPERATOR, name);
        }
        return found.get();
    }

    private void write(VaultFile file) throws Failed {
        try {
            file.write(path);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(path.getParent()), ""), e);
        }
        seen = file.mark();
    }

    @Override
    public synchronized void close() {
        master.close();
    }
}
