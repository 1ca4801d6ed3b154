package org.xinglin.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.operators.OperatorName;
import org.xinglin.core.recovery.MasterKeys;

/** Vault files opened by their master key, when no operator can. */
public final class FileMasterKeys implements MasterKeys {
    private final FileVault.Stretching stretching;
    private final SecureRandom random = new SecureRandom();
    private final Keyholder keyholder = new Keyholder(random);

    public FileMasterKeys() {
        this(PasswordStretch::standard);
    }

    FileMasterKeys(FileVault.Stretching stretching) {
        this.stretching = stretching;
    }

    @Override
    public Lent masterKey(Path vault, String operator, Secret password) throws Failed {
        try (OpenedVault opened = new FileVault(vault).unlock(operator, password)) {
            return new Lent(opened.operator(), opened.masterKey());
        }
    }

    @Override
    public KeyVault unlock(Path vault, Secret master) throws Failed {
        try (Secret root = root(genuine(vault, master), master)) {
            return new UnlockedVault(new KeyRing(root), random);
        }
    }

    @Override
    public void resetAdministrator(Path vault, Secret master, String operator, Secret password) throws Failed {
        FileVault.requireLong(password);
        String name = OperatorName.checked(operator.isEmpty() ? FileVault.FIRST_OPERATOR : operator);
        OperatorLock lock = new OperatorLock.ByPassword(stretching.fresh(random), password);
        OperatorSeal seal = keyholder.make(new Operator(name, OperatorRole.ADMINISTRATOR), false, lock, master);
        try (VaultLock held = VaultLock.take(vault)) {
            VaultFile file = genuine(vault, master);
            List<OperatorSeal> all = new ArrayList<>(file.operators());
            all.removeIf(other -> OperatorName.folded(other.name()).equals(OperatorName.folded(name)));
            all.add(seal);
            file.next(all, file.root(), master).write(vault);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(vault.getParent()), ""), e);
        }
        new WrongTries(vault, InstantSource.system()).passed(name); // the wait was for who did not know the password
    }

    /** A key that opens the root but not the mark is the right one for a file that somebody altered. */
    private static VaultFile genuine(Path vault, Secret master) throws Failed {
        VaultFile file = VaultFile.read(vault);
        if (!file.isGenuine(master)) {
            root(file, master).close();
            throw new Failed(new Failure.Tampered(vault.toString()));
        }
        return file;
    }

    private static Secret root(VaultFile file, Secret master) throws Failed {
        try {
            return file.openRoot(master);
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.NotAllowed(Barrier.WRONG_SHEETS), e);
        }
    }
}
