package org.xinglin.core.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;

/** Seals vault, catalogue and settings of the unlocked home into one file, and reads it back before it gets its name. */
public final class BackUp {
    private final Guard guard;
    private final MasterKey master;
    private final MasterKeys vaults;
    private final CatalogueCopy catalogue;
    private final BackupFormat format;
    private final InstantSource clock;

    public BackUp(
            Guard guard,
            MasterKey master,
            MasterKeys vaults,
            CatalogueCopy catalogue,
            BackupFormat format,
            InstantSource clock) {
        this.guard = guard;
        this.master = master;
        this.vaults = vaults;
        this.catalogue = catalogue;
        this.format = format;
        this.clock = clock;
    }

    /** @param sheetsOnly whether no operator's password is to open it: then nothing in it can be guessed at either */
    public record Order(HomeFiles home, Path out, boolean sheetsOnly) {}

    /** Progress counts bytes, first written, then read back. @throws Failed Conflicting FILE_EXISTS, OutOfSpace, Cancelled */
    public BackupHeader backUp(Order order, Progress progress) throws Failed {
        return guard.act(Act.BACK_UP, "", () -> write(order, progress), header -> "key " + header.key());
    }

    private BackupHeader write(Order order, Progress progress) throws Failed {
        Path out = order.out().toAbsolutePath();
        Path folder = NewFile.check(out);
        try (WorkFolder work = WorkFolder.in(folder);
                Secret key = master.lend()) {
            Map<BackupPart, Path> files = files(order.home());
            Path copy = work.file("catalogue");
            catalogue.copyTo(copy);
            files.put(BackupPart.CATALOGUE, copy);
            Path part = work.file("backup");
            var contents = new BackupFormat.Contents(
                    clock.instant().truncatedTo(ChronoUnit.SECONDS), !order.sheetsOnly(), files);
            BackupHeader header = format.seal(part, contents, key, progress);
            verify(part, key, work, progress);
            publish(part, out);
            return header;
        }
    }

    /** What was written opens, and the vault in it is under the same master key: nobody changed the key in between. */
    private void verify(Path backup, Secret key, WorkFolder work, Progress progress) throws Failed {
        Path vault = work.file("vault.json");
        format.open(
                backup,
                key,
                vault,
                part -> part == BackupPart.VAULT ? Files.newOutputStream(vault) : OutputStream.nullOutputStream(),
                progress);
        try (KeyVault opened = vaults.unlock(vault, key)) {
            opened.account();
        }
    }

    private static void publish(Path part, Path out) throws Failed {
        try {
            Files.move(part, out); // never over another file
        } catch (IOException e) {
            throw NewFile.failed(out, e);
        }
    }

    private static Map<BackupPart, Path> files(HomeFiles home) {
        Map<BackupPart, Path> files = new EnumMap<>(BackupPart.class);
        files.put(BackupPart.VAULT, home.vault());
        if (Files.exists(home.nodeReference())) {
            files.put(BackupPart.NODE_REFERENCE, home.nodeReference());
        }
        if (Files.exists(home.preferences())) {
            files.put(BackupPart.PREFERENCES, home.preferences());
        }
        return files;
    }
}
