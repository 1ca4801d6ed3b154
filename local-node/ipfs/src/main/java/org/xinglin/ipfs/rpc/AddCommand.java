package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
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
    /** Files of one upload that share a sync of the disk. */
    private static final int KEPT_TOGETHER = 256;

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
            new Upload(call, request, session).run();
        } finally {
            slots.release();
        }
    }

    /** One upload under way. */
    private final class Upload {
        private final Call call;
        private final AddRequest request;
        private final AddSession session;
        private final BlockSink sink;
        private final AddTree tree = new AddTree();
        private final Map<String, Imported> unkept = new LinkedHashMap<>();

        Upload(Call call, AddRequest request, AddSession session) {
            this.call = call;
            this.request = request;
            this.session = session;
            this.sink = request.onlyHash() ? BlockSink.NOWHERE : session;
        }

        void run() throws IOException {
            MultipartReader parts = MultipartReader.of(call);
            boolean any = false;
            for (@Nullable Part part = parts.next(); part != null; part = parts.next()) {
                any = true;
                take(parts, part);
            }
            if (!any) {
                throw RpcFailure.badRequest("argument \"path\" is required");
            }
            keepAndTell();
            keep(tree.store(request, sink, this::tell));
        }

        private void take(MultipartReader parts, Part part) throws IOException {
            if (part.isSymlink()) {
                throw RpcFailure.badRequest("\"" + part.path() + "\" is a symbolic link, which this node does not add");
            }
            if (part.isDirectory()) {
                tree.directory(part.path());
                return;
            }
            Imported file = imported(parts, part);
            String path = part.path().isEmpty() ? file.cid().toString() : part.path();
            if (request.wrap() || path.contains("/")) {
                tree.file(path, file);
                tell(path, file);
                return;
            }
            if (unkept.containsKey(path) || unkept.size() == KEPT_TOGETHER) {
                keepAndTell();
            }
            unkept.put(path, file);
            if (request.progress()) {
                keepAndTell();
            }
        }

        private Imported imported(MultipartReader parts, Part part) throws IOException {
            try (UnixFsWriter writer = new UnixFsWriter(request.profile(), sink, workers, CHUNKS_AHEAD)) {
                if (request.progress()) {
                    ProgressOutput progress = new ProgressOutput(writer, call, part.path());
                    parts.copyTo(progress);
                    progress.end();
                } else {
                    parts.copyTo(writer);
                }
                return writer.finish();
            }
        }

        /** Kept before they are announced: whoever reads the line may rely on it. */
        private void keepAndTell() throws IOException {
            if (unkept.isEmpty()) {
                return;
            }
            keep(unkept.values());
            for (Map.Entry<String, Imported> file : unkept.entrySet()) {
                tell(file.getKey(), file.getValue());
            }
            unkept.clear();
        }

        private void keep(Collection<Imported> roots) throws IOException {
            if (request.onlyHash()) {
                return;
            }
            if (request.pin()) {
                session.pinAdded(roots.stream().map(Imported::cid).toList());
            } else {
                session.sync();
            }
        }

        private void tell(String path, Imported imported) throws IOException {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("Name", path);
            line.put("Hash", imported.cid().toString());
            line.put("Size", Long.toString(imported.dagSize()));
            call.line(line);
        }
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
