package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.Kind;
import org.xinglin.ipfs.unixfs.MissingBlockException;
import org.xinglin.ipfs.unixfs.UnixFsReader;

/** {@code cat} and {@code ls}. */
final class ReadCommands {
    private final Repo repo;
    private final Paths paths;
    private final UnixFsReader reader;

    ReadCommands(Repo repo, Paths paths) {
        this.repo = repo;
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
                links.add(entry(link, sizes, types));
            }
            objects.add(Map.of("Hash", path, "Links", links));
        }
        call.json(Map.of("Objects", objects));
    }

    private Map<String, Object> entry(DagLink link, boolean sizes, boolean types) throws IOException {
        long size = 0;
        int type = 0;
        if (sizes || types) {
            DagNode node = describe(link.cid());
            size = sizes ? node.fileSize() : 0;
            type = !types ? 0 : (node.kind() == Kind.RAW ? Kind.FILE : node.kind()).code();
        }
        return Map.of("Name", link.name(), "Hash", link.cid().toString(), "Size", size, "Type", type, "Target", "");
    }

    /** A raw leaf is described by its length alone, without reading it. */
    private DagNode describe(Cid cid) throws IOException {
        if (cid.codec() != Codec.RAW) {
            return reader.node(cid);
        }
        if (!repo.has(cid)) {
            throw new MissingBlockException(cid);
        }
        return DagNode.rawLeaf(repo.blocks().size(cid));
    }
}
