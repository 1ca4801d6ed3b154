package org.xinglin.formats.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xinglin.core.records.Source;

/** An entry of a ZIP archive, unpacked while it is read. {@code modified} is the archive's. */
record ZipEntrySource(Path archive, Charset charset, String entry, String name, long bytes, Instant modified)
        implements Source {
    @Override
    public String locator() {
        return ZipArchive.locator(archive, entry);
    }

    @Override
    public InputStream open() throws IOException {
        // many of one archive are quick: the platform shares the table of entries among those open at a time
        ZipFile zip = openZip();
        boolean handedOver = false;
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null || found.getSize() != bytes) {
                throw new ZipException("the archive changed");
            }
            InputStream unpacked = new ProvenStream(zip.getInputStream(found), zip, bytes, found.getCrc());
            handedOver = true;
            return unpacked;
        } finally {
            if (!handedOver) {
                zip.close();
            }
        }
    }

    /** As long as one handle is open, the platform reads the archive's table once for all. */
    ZipFile openZip() throws IOException {
        try {
            return new ZipFile(archive.toFile(), charset);
        } catch (IllegalArgumentException e) {
            throw new IOException("the archive changed", e);
        }
    }
}
