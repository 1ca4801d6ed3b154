package org.xinglin.ipfs.mfs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.ipfs.unixfs.UnixFsReader;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** Makes one file of the bytes of an old one and of an upload. Costs reading and writing the whole result. */
final class Splice {
    private static final byte[] ZEROS = new byte[64 * 1024];

    private final UnixFsReader reader;
    private final AddSession session;
    private final ImportProfile profile;

    Splice(UnixFsReader reader, AddSession session, ImportProfile profile) {
        this.reader = reader;
        this.session = session;
        this.profile = profile;
    }

    Imported into(Optional<Cid> old, Imported upload, WriteMode mode) throws IOException {
        long oldSize = old.isPresent() ? reader.fileSize(old.get()) : 0;
        long end = mode.offset() + upload.fileSize();
        boolean keepsTail = !mode.truncate() && end < oldSize;
        if (mode.offset() == 0 && !keepsTail) {
            return upload;
        }
        try (UnixFsWriter out = new UnixFsWriter(profile, session, Runnable::run, 0)) {
            long kept = Math.min(mode.offset(), oldSize);
            if (old.isPresent()) {
                reader.copy(old.get(), 0, kept, out);
            }
            zeros(mode.offset() - kept, out);
            reader.copy(upload.cid(), 0, upload.fileSize(), out);
            if (old.isPresent() && keepsTail) {
                reader.copy(old.get(), end, oldSize - end, out);
            }
            return out.finish();
        }
    }

    private static void zeros(long count, OutputStream out) throws IOException {
        for (long left = count; left > 0; left -= ZEROS.length) {
            out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
    }
}
