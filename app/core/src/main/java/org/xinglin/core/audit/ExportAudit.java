package org.xinglin.core.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;

/** Writes the whole log to a file for others to read. The file appears whole or not at all, readable by its owner only. */
public final class ExportAudit {
    private static final int PAGE = 1000;
    private final Guard guard;
    private final AuditLog log;
    private final AuditExport export;
    private final WalletAddress observer;

    /** @param observer the account of the hospital that keeps the log */
    public ExportAudit(Guard guard, AuditLog log, AuditExport export, WalletAddress observer) {
        this.guard = guard;
        this.log = log;
        this.export = export;
        this.observer = observer;
    }

    /**
     * @param replace whether an existing file may be replaced
     * @return how many entries were written
     * @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE, OutOfSpace
     */
    public long write(AuditExport.Form form, Path target, boolean replace) throws Failed {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (Files.exists(file) && !replace) {
            throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, target.toString()));
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Failed.invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(folder));
        }
        return guard.act(Act.EXPORT_AUDIT, "", () -> written(form, file), count -> Long.toString(count));
    }

    private long written(AuditExport.Form form, Path file) throws Failed {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                Files.deleteIfExists(part);
                create(part);
                long count;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    count = export.write(form, observer.text(), new Entries(), out);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return count;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            boolean full = String.valueOf(e.getMessage()).contains("No space left");
            throw new Failed(
                    full
                            ? new Failure.OutOfSpace(String.valueOf(file.getParent()))
                            : new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(file.getParent()), ""),
                    e);
        }
    }

    private static void create(Path part) throws IOException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
    }

    /** All entries, a page in memory at a time. */
    private final class Entries implements Iterator<AuditEntry> {
        private final Deque<AuditEntry> page = new ArrayDeque<>();
        private long last;

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                List<AuditEntry> next = log.after(last, PAGE);
                page.addAll(next);
                last = next.isEmpty() ? last : next.getLast().number();
            }
            return !page.isEmpty();
        }

        @Override
        public AuditEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the log has no more entries");
            }
            return page.removeFirst();
        }
    }
}
