package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.UnixFsReader;

/** {@code cat} and {@code ls}. */
final class ReadCommands {
    private final Descriptions descriptions;
    private final Paths paths;
    private final UnixFsReader reader;

    ReadCommands(Repo repo, Paths paths) {
        this.descriptions = new Descriptions(repo);
        this.paths = paths;
        this.reader = new UnixFsReader(repo.blocks());
    }

    void register(Map<String, Command> commands) {
        commands.put("cat", this::cat);
        commands.put("ls", this::ls);
    }

    private record Part(Cid cid, long offset, long length) {}

    private void cat(Call call) throws IOException {
        long offset = call.params().number("offset", 0);
        long most = call.params().number("length", Long.MAX_VALUE);
        if (offset < 0 || most < 0) {
            throw RpcFailure.badRequest("offset and length must not be negative");
        }
        List<Part> parts = new ArrayList<>();
        long total = 0;
        for (String path : call.params().args()) {
            Cid cid = paths.resolve(path);
            long size = reader.fileSize(cid);
            long length = Math.max(0, Math.min(size - offset, most - total));
            parts.add(new Part(cid, offset, length));
            offset = Math.max(0, offset - size);
            total += length;
        }
        OutputStream out = call.bytes("text/plain", total);
        for (Part part : parts) {
            reader.copy(part.cid(), part.offset(), part.length(), out);
        }
    }

    private void ls(Call call) throws IOException {
        boolean sizes = call.params().flag("size", true);
        boolean types = call.params().flag("resolve-type", true);
        List<Object> objects = new ArrayList<>();
        for (String path : call.params().args()) {
            List<Object> links = new ArrayList<>();
            for (DagLink link : reader.entries(paths.resolve(path))) {
                links.add(descriptions.link(link, sizes, types));
            }
            objects.add(Map.of("Hash", path, "Links", links));
        }
        call.json(Map.of("Objects", objects));
    }
}
