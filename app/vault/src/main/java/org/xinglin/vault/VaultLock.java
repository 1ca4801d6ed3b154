package org.xinglin.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;

/** Held while a file of the vault is read, changed and written, against another console that does the same. */
final class VaultLock implements AutoCloseable {
    private final FileChannel channel;

    private VaultLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for another process; @throws Failed Conflicting HOME_IN_USE when this process has it, Invalid FOLDER_UNWRITABLE */
    static VaultLock take(Path vault) throws Failed {
        Path path = beside(vault);
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            VaultLock lock = new VaultLock(channel);
            boolean taken = false;
            try {
                channel.lock(); // released with the channel
                taken = true;
            } finally {
                if (!taken) {
                    lock.close();
                }
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw new Failed(new Failure.Conflicting(Conflict.HOME_IN_USE, vault.toString()), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(path.getParent()), ""), e);
        }
    }

    static Path beside(Path vault) {
        return vault.resolveSibling(vault.getFileName() + ".lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the vault's lock can not be let go", e);
        }
    }
}
