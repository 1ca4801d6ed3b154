package org.xinglin.ipfs.rpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.BlockHash;

/** {@code dag/put}, {@code dag/get}, {@code dag/resolve}, {@code resolve}: single nodes of the codecs raw and dag-pb. */
final class DagCommands {
    private static final String DAG_JSON = "dag-json";

    private final Repo repo;
    private final Paths paths;

    DagCommands(Repo repo, Paths paths) {
        this.repo = repo;
        this.paths = paths;
    }

    void register(Map<String, Command> commands) {
        commands.put("dag/put", this::put);
        commands.put("dag/get", this::get);
        commands.put("dag/resolve", this::dagResolve);
        commands.put("resolve", this::resolve);
    }

    private void put(Call call) throws IOException {
        String stored = call.params().text("store-codec", "dag-cbor");
        String given = call.params().text("input-codec", DAG_JSON);
        Codec codec = BlockCommands.codec(stored);
        if (!given.equals(stored)) {
            throw RpcFailure.badRequest("this node does not turn " + given + " into " + stored
                    + ": send the block as it is to be stored, with input-codec=" + stored);
        }
        boolean pin = call.params().flag("pin", false);
        MultipartReader parts = MultipartReader.of(call);
        try (AddSession session = repo.newSession()) {
            for (@Nullable Part part = parts.next(); part != null; part = parts.next()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                parts.copyTo(new LimitedOutput(bytes, BlockCommands.LARGEST_BLOCK));
                ByteBuffer block = ByteBuffer.wrap(bytes.toByteArray());
                Cid cid = BlockHash.cidOf(codec, block);
                session.put(cid, block);
                if (pin) {
                    session.pinExisting(cid);
                } else {
                    session.sync();
                }
                call.line(Map.of("Cid", link(cid)));
            }
        }
    }

    private void get(Call call) throws IOException {
        Cid cid = paths.resolve(call.params().arg());
        ByteBuffer block = repo.blocks().get(cid);
        String wanted = call.params().text("output-codec", DAG_JSON);
        if (!wanted.equals(cid.codec() == Codec.RAW ? "raw" : "dag-pb")) {
            throw RpcFailure.badRequest("this node gives a block as it is stored, not as " + wanted
                    + ": ask with output-codec=raw or dag-pb, as its CID says");
        }
        call.bytes("application/octet-stream", block.remaining())
                .write(block.array(), block.arrayOffset() + block.position(), block.remaining());
    }

    private void dagResolve(Call call) throws IOException {
        call.json(Map.of("Cid", link(paths.resolve(call.params().arg())), "RemPath", ""));
    }

    private void resolve(Call call) throws IOException {
        String path = call.params().arg();
        if (path.startsWith("/ipns/")) {
            throw RpcFailure.badRequest("this node has no names (IPNS)");
        }
        call.json(Map.of("Path", "/ipfs/" + paths.resolve(path)));
    }

    private static Map<String, String> link(Cid cid) {
        return Map.of("/", cid.toString());
    }
}
