package org.xinglin.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.settings.Identity;

/** Makes and unlocks the vault file of a home. */
public final class FileVault {
    /** NIST SP 800-63B: at least eight characters. Counted in bytes, which is never stricter. */
    public static final int MIN_PASSWORD = 8;

    private static final int MASTER_KEY_LENGTH = 32;
    private final Path path;
    private final SecureRandom random = new SecureRandom();

    public FileVault(Path path) {
        this.path = path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Readable without the password. @throws Failed Invalid NOT_SET_UP or BAD_VAULT_VERSION, Tampered */
    public Identity identity() throws Failed {
        VaultFile file = read();
        return new Identity(file.name(), file.role());
    }

    /**
     * Makes fresh keys under {@code password} and writes the file before it returns.
     *
     * @throws Failed Conflicting ALREADY_SET_UP, Invalid PASSWORD_TOO_SHORT or FOLDER_UNWRITABLE
     */
    public KeyVault create(Identity identity, Secret password) throws Failed {
        if (exists()) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_SET_UP, path.toString()));
        }
        if (password.length() < MIN_PASSWORD) {
            throw Failed.invalid(Problem.PASSWORD_TOO_SHORT, Integer.toString(MIN_PASSWORD));
        }
        Secret root = KeyRing.newRoot(random);
        UnlockedVault vault = new UnlockedVault(new KeyRing(root), random);
        try (root) {
            seal(identity, password, root).write(path);
            return vault;
        } catch (IOException e) {
            vault.close();
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(path.getParent()), ""), e);
        } catch (GeneralSecurityException e) {
            vault.close();
            throw new Failed(new Failure.Unexpected("sealing the vault"), e);
        }
    }

    /** @throws Failed NotAllowed WRONG_PASSWORD, Tampered, Invalid NOT_SET_UP */
    public KeyVault unlock(Secret password) throws Failed {
        VaultFile file = read();
        byte[] associated = VaultFile.associated(file.name(), file.role(), file.stretch());
        try (Secret key = file.stretch().stretch(password);
                Secret master = openMaster(file, key, associated);
                Secret root = file.root().open(master, associated)) {
            return new UnlockedVault(new KeyRing(root), random);
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Tampered(path.toString()), e);
        }
    }

    /** Whoever takes back what was just created removes the file. */
    public void discard() throws Failed {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, path.toString(), ""), e);
        }
    }

    private static Secret openMaster(VaultFile file, Secret key, byte[] associated) throws Failed {
        try {
            return file.masterKey().open(key, associated);
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.NotAllowed(Barrier.WRONG_PASSWORD), e);
        }
    }

    private VaultFile seal(Identity identity, Secret password, Secret root) throws GeneralSecurityException {
        byte[] salt = new byte[PasswordStretch.SALT_LENGTH];
        random.nextBytes(salt);
        PasswordStretch stretch = PasswordStretch.standard(salt);
        byte[] master = new byte[MASTER_KEY_LENGTH];
        random.nextBytes(master);
        try (Secret masterKey = Secret.owning(master);
                Secret key = stretch.stretch(password)) {
            byte[] associated = VaultFile.associated(identity.name(), identity.role(), stretch);
            SealedBox box = SealedBox.seal(key, masterKey, associated, random);
            return new VaultFile(
                    VaultFile.FORMAT,
                    identity.name(),
                    identity.role(),
                    stretch,
                    box,
                    SealedBox.seal(masterKey, root, associated, random));
        }
    }

    private VaultFile read() throws Failed {
        if (!exists()) {
            throw Failed.invalid(Problem.NOT_SET_UP, String.valueOf(path.getParent()));
        }
        VaultFile file;
        try {
            file = VaultFile.read(path);
        } catch (IOException e) {
            throw new Failed(new Failure.Tampered(path.toString()), e);
        }
        if (!file.format().equals(VaultFile.FORMAT)) {
            throw new Failed(new Failure.Invalid(Problem.BAD_VAULT_VERSION, path.toString(), file.format()));
        }
        return file;
    }
}
