package org.xinglin.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorName;
import org.xinglin.core.settings.Identity;

/** Makes and unlocks the vault file of a home. */
public final class FileVault {
    /** NIST SP 800-63B, 5.1.1.2: at least eight characters, each code point of Unicode being one. */
    public static final int MIN_PASSWORD = 8;
    /** What the first operator is called when nobody says otherwise. */
    public static final String FIRST_OPERATOR = "administrator";

    private static final int ID_BYTES = 16;
    private final Path path;
    private final Stretching stretching;
    private final SecureRandom random = new SecureRandom();
    private final Keyholder keyholder = new Keyholder(random);
    private final WrongTries tries;
    private final VaultDoor door;

    public FileVault(Path path) {
        this(path, PasswordStretch::standard, InstantSource.system());
    }

    FileVault(Path path, Stretching stretching, InstantSource clock) {
        this.path = path;
        this.stretching = stretching;
        this.tries = new WrongTries(path, clock);
        this.door = new VaultDoor(keyholder, tries);
    }

    /** How a new password is stretched. */
    @FunctionalInterface
    interface Stretching {
        PasswordStretch with(byte[] salt);

        default PasswordStretch fresh(SecureRandom random) {
            byte[] salt = new byte[PasswordStretch.SALT_LENGTH];
            random.nextBytes(salt);
            return with(salt);
        }
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Readable without a password, so only a hint. @throws Failed Invalid NOT_SET_UP or BAD_VAULT_VERSION, Tampered */
    public Identity identity() throws Failed {
        VaultFile file = VaultFile.read(path);
        return new Identity(file.name(), file.role());
    }

    /** Readable without a password, so only a hint. @throws Failed as {@link #identity} */
    public List<OperatorEntry> operators() throws Failed {
        return VaultFile.read(path).list().entries();
    }

    /**
     * Makes fresh keys, and a first administrator with {@code password}; the file is written before it returns.
     *
     * @throws Failed Conflicting ALREADY_SET_UP, Invalid PASSWORD_TOO_SHORT, BAD_NAME or FOLDER_UNWRITABLE
     */
    public OpenedVault create(Identity identity, String operator, Secret password) throws Failed {
        try (Secret root = KeyRing.newRoot(random)) {
            return restore(identity, operator, password, root);
        }
    }

    /** As {@link #create}, with the keys of a home that was lost. Does not close {@code root}. */
    public OpenedVault restore(Identity identity, String operator, Secret password, Secret root) throws Failed {
        if (exists()) {
            throw new Failed(new Failure.Conflicting(Conflict.ALREADY_SET_UP, path.toString()));
        }
        requireLong(password);
        Operator first = new Operator(
                OperatorName.checked(operator.isEmpty() ? FIRST_OPERATOR : operator), OperatorRole.ADMINISTRATOR);
        Secret master = KeyRing.newRoot(random);
        boolean kept = false;
        try {
            VaultFile file = file(identity, first, password, root, master);
            file.write(path);
            kept = true;
            return opened(file, first, root, master);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(path.getParent()), ""), e);
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Unexpected("sealing the vault"), e);
        } finally {
            if (!kept) {
                master.close();
            }
        }
    }

    /**
     * @param operator ignoring case; empty for the only one, or the first of the set-up where there are several
     * @param password or the PIN of the operator's token
     * @throws Failed NotAllowed WRONG_PASSWORD or OPERATOR_DISABLED, MustWait, Tampered, Invalid NOT_SET_UP,
     *     BAD_VAULT_VERSION, UNKNOWN_OPERATOR or BAD_TOKEN
     */
    public OpenedVault unlock(String operator, Secret password) throws Failed {
        VaultFile file = VaultFile.read(path);
        OperatorSeal seal = choose(file, operator);
        Secret master = door.open(seal, password);
        boolean kept = false;
        try {
            if (!file.isGenuine(master)) {
                throw new Failed(new Failure.Tampered(path.toString()));
            }
            if (seal.disabled()) {
                throw new Failed(new Failure.NotAllowed(Barrier.OPERATOR_DISABLED));
            }
            try (Secret root = file.openRoot(master)) {
                OpenedVault opened = opened(file, new Operator(seal.name(), seal.role()), root, master);
                kept = true;
                return opened;
            }
        } catch (GeneralSecurityException e) {
            throw new Failed(new Failure.Tampered(path.toString()), e);
        } finally {
            if (!kept) {
                master.close();
            }
        }
    }

    /** Whoever takes back what was just created removes the file. */
    public void discard() throws Failed {
        try {
            for (Path each : List.of(path, WrongTries.beside(path), VaultLock.beside(path))) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, path.toString(), ""), e);
        }
    }

    static void requireLong(Secret password) throws Failed {
        if (codePoints(password.exposeForCipherCall()) < MIN_PASSWORD) {
            throw Failed.invalid(Problem.PASSWORD_TOO_SHORT, Integer.toString(MIN_PASSWORD));
        }
    }

    /** Without a String, which nobody could wipe: what begins with the bits 10 goes on with a character (RFC 3629). */
    private static int codePoints(byte[] utf8) {
        int count = 0;
        for (byte each : utf8) {
            if ((each & 0xc0) != 0x80) {
                count++;
            }
        }
        return count;
    }

    private static OperatorSeal choose(VaultFile file, String operator) throws Failed {
        boolean only = operator.isEmpty() && file.operators().size() == 1;
        Optional<OperatorSeal> chosen = only
                ? Optional.of(file.operators().getFirst())
                : file.find(operator.isEmpty() ? FIRST_OPERATOR : operator);
        if (chosen.isEmpty()) {
            List<String> names =
                    file.operators().stream().map(OperatorSeal::name).toList();
            throw new Failed(new Failure.Invalid(Problem.UNKNOWN_OPERATOR, operator, String.join(", ", names)));
        }
        return chosen.get();
    }

    private VaultFile file(Identity identity, Operator first, Secret password, Secret root, Secret master)
            throws Failed, GeneralSecurityException {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        OperatorLock lock = new OperatorLock.ByPassword(stretching.fresh(random), password);
        OperatorSeal seal = keyholder.make(first, false, lock, master);
        return new VaultFile(
                        VaultFile.FORMAT,
                        HexFormat.of().formatHex(id),
                        1,
                        identity.name(),
                        identity.role(),
                        List.of(seal),
                        VaultFile.sealRoot(root, master, random),
                        new byte[0])
                .marked(master);
    }

    private OpenedVault opened(VaultFile file, Operator operator, Secret root, Secret master) {
        FileOperators.Unlocking unlocking = new FileOperators.Unlocking(master, file.mark());
        return new OpenedVault(
                new UnlockedVault(new KeyRing(root), random),
                operator,
                new FileOperators(path, door, stretching, random, unlocking),
                tries);
    }
}
