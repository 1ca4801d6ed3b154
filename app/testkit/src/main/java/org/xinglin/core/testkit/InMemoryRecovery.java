package org.xinglin.core.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.recovery.BackupFormat;
import org.xinglin.core.recovery.BackupHeader;
import org.xinglin.core.recovery.BackupPart;
import org.xinglin.core.recovery.CatalogueCopy;
import org.xinglin.core.recovery.MasterKeys;
import org.xinglin.core.recovery.NewFile;
import org.xinglin.core.recovery.SecretSharing;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetPrinter;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;

/**
 * Recovery without secrecy: every sheet is the key, sealed is what it was, every vault file holds the one key, and everybody's
 * password is {@link InMemoryOperators#PASSWORD}.
 */
public final class InMemoryRecovery implements SecretSharing, SheetPrinter, MasterKeys, BackupFormat, CatalogueCopy {
    private static final byte[] MASTER = new byte[32];
    private final Map<String, Kept> backups = new HashMap<>();
    private final Map<String, Operator> operators = new HashMap<>();
    private final String hospital;

    private record Kept(Contents contents, Map<BackupPart, byte[]> bytes) {}

    public InMemoryRecovery() {
        this("restored");
    }

    /** @param hospital whose vault each file is, see {@link FakeVault} */
    public InMemoryRecovery(String hospital) {
        this.hospital = hospital;
    }

    /** Somebody of the vault who is no administrator. */
    public void add(Operator operator) {
        operators.put(operator.name(), operator);
    }

    /** The one master key; the caller closes it. */
    public Secret lend() {
        return Secret.owning(MASTER.clone());
    }

    @Override
    public List<Sheet> split(Secret secret, SheetSet set) {
        List<Sheet> sheets = new ArrayList<>();
        for (int number = 1; number <= set.made(); number++) {
            String key = HexFormat.of().formatHex(secret.exposeForCipherCall());
            sheets.add(new Sheet("test set", number, List.of("test", "set", key)));
        }
        return sheets;
    }

    @Override
    public Secret combine(List<TypedSheet> sheets) throws Failed {
        if (sheets.size() < SheetSet.LEAST) {
            throw Failed.invalid(Problem.SHEETS_TOO_FEW, Integer.toString(sheets.size()));
        }
        TypedSheet first = sheets.getFirst();
        String word = first.text().substring(first.text().lastIndexOf(' ') + 1);
        if (!word.matches("(\\p{XDigit}{2})+")) {
            throw new Failed(new Failure.Invalid(Problem.SHEET_WORD, first.source(), word));
        }
        return Secret.owning(HexFormat.of().parseHex(word));
    }

    @Override
    public void print(Heading heading, List<Sheet> sheets, Path file) throws Failed {
        copyTo(file);
    }

    @Override
    public Lent masterKey(Path vault, String operator, Secret password) throws Failed {
        if (!new String(password.exposeForCipherCall(), StandardCharsets.UTF_8).equals(InMemoryOperators.PASSWORD)) {
            throw new Failed(new Failure.NotAllowed(Barrier.WRONG_PASSWORD));
        }
        return new Lent(operators.getOrDefault(operator, new Operator(operator, OperatorRole.ADMINISTRATOR)), lend());
    }

    @Override
    public KeyVault unlock(Path vault, Secret master) throws Failed {
        if (!master.equals(lend())) {
            throw new Failed(new Failure.NotAllowed(Barrier.WRONG_SHEETS));
        }
        return new FakeVault(hospital);
    }

    @Override
    public void resetAdministrator(Path vault, Secret master, String operator, Secret password) throws Failed {
        unlock(vault, master).close();
    }

    @Override
    public BackupHeader seal(Path out, Contents contents, Secret master, Progress progress) throws Failed {
        String name = "backup " + backups.size();
        Map<BackupPart, byte[]> bytes = new EnumMap<>(BackupPart.class);
        try {
            for (Map.Entry<BackupPart, Path> part : contents.files().entrySet()) {
                progress.check();
                bytes.put(part.getKey(), Files.readAllBytes(part.getValue()));
                progress.report(bytes.size(), contents.files().size());
            }
            Files.writeString(out, name, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw NewFile.failed(out, e);
        }
        backups.put(name, new Kept(contents, bytes));
        return header(contents);
    }

    @Override
    public BackupHeader look(Path backup) throws Failed {
        return header(kept(backup).contents());
    }

    @Override
    public void clearVault(Path backup, Path vault) throws Failed {
        copyTo(vault);
    }

    @Override
    public BackupHeader open(Path backup, Secret master, Path place, Receiver receiver, Progress progress)
            throws Failed {
        Kept kept = kept(backup);
        try {
            for (Map.Entry<BackupPart, byte[]> part : kept.bytes().entrySet()) {
                progress.check();
                try (OutputStream out = receiver.receive(part.getKey())) {
                    out.write(part.getValue());
                }
            }
        } catch (IOException e) {
            throw NewFile.failed(place, e);
        }
        return header(kept.contents());
    }

    @Override
    public void copyTo(Path file) throws Failed {
        try {
            Files.writeString(file, "recovery", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw NewFile.failed(file, e);
        }
    }

    private Kept kept(Path backup) throws Failed {
        Kept kept = null;
        try {
            kept = backups.get(Files.readString(backup, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_MISSING, backup.toString(), ""), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.NOT_A_BACKUP, backup.toString(), ""), e);
        }
        if (kept == null) {
            throw Failed.invalid(Problem.NOT_A_BACKUP, backup.toString());
        }
        return kept;
    }

    private static BackupHeader header(Contents contents) {
        return new BackupHeader(contents.made(), "00", contents.withVault(), 0);
    }
}
