package org.xinglin.ipfs.rpc;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.Kind;
import org.xinglin.ipfs.unixfs.MalformedNodeException;
import org.xinglin.ipfs.unixfs.UnixFsReader;

/** {@code get}: a file or a whole directory as a tar archive, on request compressed. */
final class GetCommand implements Command {
    private static final int FILE_MODE = 0100644;
    private static final int DIRECTORY_MODE = 040755;
    private static final int DEEPEST = 255;
    private static final int BEST_COMPRESSION = 9;

    private final Repo repo;
    private final Paths paths;
    private final UnixFsReader reader;
    private final InstantSource clock;

    GetCommand(Repo repo, Paths paths, InstantSource clock) {
        this.repo = repo;
        this.paths = paths;
        this.reader = new UnixFsReader(repo.blocks());
        this.clock = clock;
    }

    @Override
    public void run(Call call) throws IOException {
        String path = call.params().arg();
        Cid root = paths.resolve(path);
        // Refused while the status can still say so, rather than in the middle of the archive.
        repo.tree(root);
        if (call.params().number("compression-level", 0) > BEST_COMPRESSION) {
            throw RpcFailure.badRequest("compression level must be between 1 and " + BEST_COMPRESSION);
        }
        boolean compress = call.params().flag("compress", false);
        boolean bareFile = compress && !call.params().flag("archive", false);
        if (bareFile && !isFile(root)) {
            throw RpcFailure.badRequest("file is not regular: a directory is compressed with archive=true only");
        }
        OutputStream out = call.stream(compress ? "application/gzip" : "application/x-tar");
        if (bareFile) {
            GZIPOutputStream gzip = new GZIPOutputStream(out);
            reader.copy(root, 0, reader.fileSize(root), gzip);
            gzip.finish();
            return;
        }
        OutputStream packed = compress ? new GZIPOutputStream(out) : out;
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new Uncloseable(packed), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        write(tar, path.substring(path.lastIndexOf('/') + 1), root, 0);
        tar.finish();
        tar.flush();
        if (packed instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
    }

    private boolean isFile(Cid cid) throws IOException {
        return cid.codec() == Codec.RAW || !repo.node(cid).isDirectory();
    }

    private void write(TarArchiveOutputStream tar, String name, Cid cid, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new MalformedNodeException("the directory is deeper than " + DEEPEST + " levels");
        }
        DagNode node = cid.codec() == Codec.RAW ? DagNode.rawLeaf(repo.blocks().size(cid)) : repo.node(cid);
        if (node.isDirectory()) {
            put(tar, new TarArchiveEntry(name, TarConstants.LF_DIR), DIRECTORY_MODE, 0);
            tar.closeArchiveEntry();
            for (DagLink entry : reader.entries(cid)) {
                write(tar, name + "/" + safe(entry.name()), entry.cid(), depth + 1);
            }
        } else if (node.kind() == Kind.SYMLINK) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(text(node.data()));
            put(tar, link, FILE_MODE, 0);
            tar.closeArchiveEntry();
        } else {
            put(tar, new TarArchiveEntry(name), FILE_MODE, node.fileSize());
            reader.copy(cid, 0, node.fileSize(), tar);
            tar.closeArchiveEntry();
        }
    }

    private void put(TarArchiveOutputStream tar, TarArchiveEntry entry, int mode, long size) throws IOException {
        entry.setMode(mode);
        entry.setSize(size);
        entry.setModTime(clock.millis());
        tar.putArchiveEntry(entry);
    }

    /** A name that would lead out of the folder it is unpacked in is not handed out. */
    private static String safe(String name) throws IOException {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/")) {
            throw new MalformedNodeException("the directory has an entry named \"" + name + "\"");
        }
        return name;
    }

    private static String text(ByteBuffer data) {
        return StandardCharsets.UTF_8.decode(data.duplicate()).toString();
    }

    /** The archive ends, the answer does not: the call ends that. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
