package org.xinglin.ipfs.rpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.BlockHash;

/** {@code block/get}, {@code block/put}, {@code block/stat}, {@code block/rm}. */
final class BlockCommands {
    /** Kubo's limit without {@code allow-big-block}. */
    static final int LARGEST_BLOCK = 2 * 1024 * 1024;

    private final Repo repo;
    private final Paths paths;

    BlockCommands(Repo repo, Paths paths) {
        this.repo = repo;
        this.paths = paths;
    }

    void register(Map<String, Command> commands) {
        commands.put("block/get", this::get);
        commands.put("block/put", this::put);
        commands.put("block/stat", this::stat);
        commands.put("block/rm", this::rm);
    }

    private void get(Call call) throws IOException {
        ByteBuffer block = repo.blocks().get(paths.resolve(call.params().arg()));
        call.bytes("application/octet-stream", block.remaining())
                .write(block.array(), block.arrayOffset() + block.position(), block.remaining());
    }

    private void stat(Call call) throws IOException {
        Cid cid = paths.resolve(call.params().arg());
        call.json(Map.of("Key", cid.toString(), "Size", repo.blocks().size(cid)));
    }

    private void put(Call call) throws IOException {
        Codec codec = codec(call.params().text("cid-codec", call.params().text("format", "raw")));
        if (!call.params().text("mhtype", "sha2-256").equals("sha2-256")) {
            throw RpcFailure.badRequest("this node hashes with sha2-256 only");
        }
        boolean pin = call.params().flag("pin", false);
        MultipartReader parts = MultipartReader.of(call);
        boolean any = false;
        try (AddSession session = repo.newSession()) {
            for (@Nullable Part part = parts.next(); part != null; part = parts.next()) {
                any = true;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                parts.copyTo(new LimitedOutput(bytes, LARGEST_BLOCK));
                ByteBuffer block = ByteBuffer.wrap(bytes.toByteArray());
                Cid cid = BlockHash.cidOf(codec, block);
                int size = block.remaining();
                session.put(cid, block);
                if (pin) {
                    session.pinExisting(cid);
                } else {
                    session.sync();
                }
                call.line(Map.of("Key", cid.toString(), "Size", size));
            }
        }
        if (!any) {
            throw RpcFailure.badRequest("argument \"data\" is required");
        }
    }

    private void rm(Call call) throws IOException {
        boolean force = call.params().flag("force", false);
        boolean quiet = call.params().flag("quiet", false);
        for (String path : call.params().args()) {
            Cid cid = paths.resolve(path);
            String trouble = trouble(cid, force);
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("Hash", cid.toString());
            if (!trouble.isEmpty()) {
                answer.put("Error", trouble);
            }
            if (!quiet || !trouble.isEmpty()) {
                call.line(answer);
            }
        }
    }

    /** Why a block is still there, or was not; empty when it is gone. */
    private String trouble(Cid cid, boolean force) throws IOException {
        if (!repo.has(cid)) {
            return force ? "" : "ipld: could not find " + cid;
        }
        return repo.remove(cid) ? "" : "pinned, or needed by an add under way";
    }

    static Codec codec(String name) throws RpcFailure {
        return switch (name) {
            case "raw" -> Codec.RAW;
            case "dag-pb", "protobuf" -> Codec.DAG_PB;
            default -> throw RpcFailure.badRequest("this node stores raw and dag-pb blocks, not " + name);
        };
    }
}
