package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.car.CarException;
import org.xinglin.ipfs.car.CarIntake;
import org.xinglin.ipfs.car.CarWriter;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** {@code dag/export}, {@code dag/import}: trees as CAR files of version 1. */
final class CarCommands {
    private final Repo repo;
    private final Paths paths;

    CarCommands(Repo repo, Paths paths) {
        this.repo = repo;
        this.paths = paths;
    }

    void register(Map<String, Command> commands) {
        commands.put("dag/export", this::export);
        commands.put("dag/import", this::take);
    }

    private void export(Call call) throws IOException {
        Cid root = paths.resolve(call.params().arg());
        CarWriter writer = new CarWriter(repo.blocks());
        long length = writer.length(root);
        OutputStream out = call.bytes("application/vnd.ipld.car; version=1", length);
        writer.write(root, out);
    }

    private void take(Call call) throws IOException {
        boolean pin = call.params().flag("pin-roots", true);
        List<Cid> roots = new ArrayList<>();
        long blocks = 0;
        long bytes = 0;
        MultipartReader parts = MultipartReader.of(call);
        try (AddSession session = repo.newSession()) {
            for (@Nullable Part part = parts.next(); part != null; part = parts.next()) {
                CarIntake intake = new CarIntake(session);
                roots.addAll(read(parts, intake));
                blocks += intake.blocks();
                bytes += intake.bytes();
            }
            session.sync();
            for (Cid root : pin ? roots : List.<Cid>of()) {
                call.line(Map.of("Root", Map.of("Cid", link(root), "PinErrorMsg", pinned(session, root))));
            }
        }
        if (call.params().flag("stats", false)) {
            Map<String, Object> stats = new LinkedHashMap<>();
            stats.put("BlockCount", blocks);
            stats.put("BlockBytesCount", bytes);
            call.line(Map.of("Stats", stats));
        }
    }

    private static List<Cid> read(MultipartReader parts, CarIntake intake) throws IOException {
        try {
            parts.copyTo(intake);
            return intake.finish();
        } catch (CarException garbled) {
            throw RpcFailure.badRequest("import failed: " + garbled.getMessage(), garbled);
        }
    }

    /** Empty, or why the tree could not be pinned. */
    private static String pinned(AddSession session, Cid root) throws IOException {
        try {
            session.pinExisting(root);
            return "";
        } catch (MissingBlockException incomplete) {
            return String.valueOf(incomplete.getMessage());
        }
    }

    private static Map<String, String> link(Cid cid) {
        return Map.of("/", cid.toString());
    }
}
