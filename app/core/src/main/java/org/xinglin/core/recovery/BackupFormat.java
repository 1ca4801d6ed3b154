package org.xinglin.core.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;

/** One file that holds a home, sealed under its master key. Streams; nothing is ever in memory as a whole. */
public interface BackupFormat {
    /** What goes into it; {@code withVault}: the vault file stands in the clear part as well, so that a password opens it. */
    record Contents(Instant made, boolean withVault, Map<BackupPart, Path> files) {
        public Contents {
            files = Map.copyOf(files);
        }
    }

    /** Takes one part after the other; a stream is closed before the next is asked for. */
    @FunctionalInterface
    interface Receiver {
        OutputStream receive(BackupPart part) throws IOException;
    }

    /** Writes the new file {@code out}, readable by its owner only, and forces it to disk. @throws Failed OutOfSpace, Cancelled */
    BackupHeader seal(Path out, Contents contents, Secret master, Progress progress) throws Failed;

    /** @throws Failed Invalid NOT_A_BACKUP, BACKUP_CUT_SHORT, FILE_MISSING, FILE_UNREADABLE, Tampered */
    BackupHeader look(Path backup) throws Failed;

    /** Writes the vault file of the clear part to {@code vault}. @throws Failed as {@link #look}, Invalid SHEETS_NEEDED */
    void clearVault(Path backup, Path vault) throws Failed;

    /**
     * Gives vault and catalogue, and what else there is, to {@code receiver}; what it got counts only when this returns, for the last byte may be the altered one.
     *
     * @param place where the receiver writes, for whoever reads that there is no space left
     * @throws Failed NotAllowed WRONG_SHEETS when it was made under another master key, Tampered, OutOfSpace, Cancelled
     */
    BackupHeader open(Path backup, Secret master, Path place, Receiver receiver, Progress progress) throws Failed;
}
