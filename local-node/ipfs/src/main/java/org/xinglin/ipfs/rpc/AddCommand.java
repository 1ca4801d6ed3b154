package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** {@code add}: imports what is uploaded while it arrives. */
final class AddCommand implements Command {
    /** Chunks under way an add, and adds at a time: together they bound the memory to 80 chunks. */
    private static final int CHUNKS_AHEAD = 4;

    private static final int ADDS_AT_A_TIME = 16;

    private final Repo repo;
    private final Executor workers;
    private final Semaphore slots = new Semaphore(ADDS_AT_A_TIME, true);

    AddCommand(Repo repo, Executor workers) {
        this.repo = repo;
        this.workers = workers;
    }

    @Override
    public void run(Call call) throws IOException {
        AddRequest request = AddRequest.of(call.params());
        if (!request.progress()) {
            call.holdLines();
        }
        acquireSlot();
        try (AddSession session = repo.newSession()) {
            add(call, request, MultipartReader.of(call), session);
        } finally {
            slots.release();
        }
    }

    private void add(Call call, AddRequest request, MultipartReader parts, AddSession session) throws IOException {
        BlockSink sink = request.onlyHash() ? BlockSink.NOWHERE : session;
        AddTree tree = new AddTree();
        boolean any = false;
        for (@Nullable Part part = parts.next(); part != null; part = parts.next()) {
            any = true;
            if (part.isSymlink()) {
                throw RpcFailure.badRequest("\"" + part.path() + "\" is a symbolic link, which this node does not add");
            }
            if (part.isDirectory()) {
                tree.directory(part.path());
            } else {
                addFile(call, request, parts, part, sink, tree, session);
            }
        }
        if (!any) {
            throw RpcFailure.badRequest("argument \"path\" is required");
        }
        for (Imported root : tree.store(request, sink, (path, directory) -> added(call, path, directory))) {
            keep(request, root, session);
        }
    }

    private void addFile(
            Call call,
            AddRequest request,
            MultipartReader parts,
            Part part,
            BlockSink sink,
            AddTree tree,
            AddSession session)
            throws IOException {
        Imported file;
        try (UnixFsWriter writer = new UnixFsWriter(request.profile(), sink, workers, CHUNKS_AHEAD)) {
            if (request.progress()) {
                ProgressOutput progress = new ProgressOutput(writer, call, part.path());
                parts.copyTo(progress);
                progress.end();
            } else {
                parts.copyTo(writer);
            }
            file = writer.finish();
        }
        String path = part.path().isEmpty() ? file.cid().toString() : part.path();
        if (request.wrap() || path.contains("/")) {
            tree.file(path, file);
        } else {
            // Kept before it is announced: whoever reads the line may rely on it.
            keep(request, file, session);
        }
        added(call, path, file);
    }

    private static void keep(AddRequest request, Imported root, AddSession session) throws IOException {
        if (request.onlyHash()) {
            return;
        }
        if (request.pin()) {
            session.pinAdded(root.cid());
        } else {
            session.sync();
        }
    }

    private static void added(Call call, String path, Imported imported) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("Name", path);
        line.put("Hash", imported.cid().toString());
        line.put("Size", Long.toString(imported.dagSize()));
        call.line(line);
    }

    private void acquireSlot() throws IOException {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("the node is closing");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
