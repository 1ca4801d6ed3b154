package org.xinglin.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.JdbiException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.recovery.CatalogueCopy;
import org.xinglin.core.recovery.NewFile;

/** Consistent copies of the open database: H2's {@code BACKUP TO} copies the encrypted file as it is. */
public final class H2CatalogueCopy implements CatalogueCopy {
    private static final String ENDING = ".mv.db";
    private final Database database;

    public H2CatalogueCopy(Database database) {
        this.database = database;
    }

    @Override
    public void copyTo(Path file) throws Failed {
        Path archive = file.resolveSibling(file.getFileName() + ".zip");
        try {
            database.jdbi()
                    .useHandle(handle ->
                            handle.execute("BACKUP TO '" + archive.toString().replace("'", "''") + "'"));
            unpack(archive, file);
        } catch (JdbiException e) {
            throw named(archive, e);
        } catch (IOException e) {
            throw NewFile.failed(file, e);
        } finally {
            discard(archive);
        }
    }

    private static void unpack(Path archive, Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ENDING)) {
                    Files.copy(new KeptOpen(zip), file);
                    return;
                }
            }
        }
        throw new IOException("H2 wrote no database into its copy");
    }

    /** H2 wraps the operating system's words. */
    private static Failed named(Path archive, JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return new Failed(new Failure.OutOfSpace(String.valueOf(archive.getParent())), e);
            }
        }
        return new Failed(new Failure.Unexpected("copying the catalogue"), e);
    }

    private static void discard(Path archive) throws Failed {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw NewFile.failed(archive, e);
        }
    }

    /** An entry ends, and the archive stays open. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
