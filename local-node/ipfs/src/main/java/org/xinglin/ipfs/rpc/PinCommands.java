package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.NotPinnedException;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** {@code pin/add}, {@code pin/ls}, {@code pin/rm}, {@code pin/update}, {@code pin/verify}; {@code xinglin/pin/move}. */
final class PinCommands {
    private static final String RECURSIVE = "recursive";
    private static final String INDIRECT = "indirect";
    private static final String DIRECT = "direct";
    private static final Set<String> TYPES = Set.of("all", RECURSIVE, INDIRECT, DIRECT);

    private final Repo repo;
    private final Paths paths;

    PinCommands(Repo repo, Paths paths) {
        this.repo = repo;
        this.paths = paths;
    }

    void register(Map<String, Command> commands) {
        commands.put("pin/add", this::add);
        commands.put("pin/ls", this::ls);
        commands.put("pin/rm", this::rm);
        commands.put("pin/update", this::update);
        commands.put("pin/verify", this::verify);
        commands.put("xinglin/pin/move", this::move);
    }

    private void add(Call call) throws IOException {
        boolean recursive = call.params().flag(RECURSIVE, true);
        List<Cid> roots = new ArrayList<>();
        for (String path : call.params().args()) {
            roots.add(paths.resolve(path));
        }
        try (AddSession session = repo.newSession()) {
            if (recursive) {
                session.pinExisting(roots);
            } else {
                pinDirectly(session, roots);
            }
        }
        call.json(Map.of("Pins", roots.stream().map(Cid::toString).toList()));
    }

    private void pinDirectly(AddSession session, List<Cid> blocks) throws IOException {
        for (Cid block : blocks) {
            if (repo.isPinned(block)) {
                throw new IOException(block + " already pinned recursively");
            }
            session.pinDirect(block);
        }
    }

    private void rm(Call call) throws IOException {
        boolean recursive = call.params().flag(RECURSIVE, true);
        List<String> unpinned = new ArrayList<>();
        for (String path : call.params().args()) {
            Cid cid = paths.resolve(path);
            if (repo.isPinnedDirectly(cid)) {
                repo.unpinDirect(cid);
            } else if (recursive || !repo.isPinned(cid)) {
                repo.unpin(cid);
            } else {
                throw new IOException(cid + " is pinned recursively");
            }
            unpinned.add(cid.toString());
        }
        call.json(Map.of("Pins", unpinned));
    }

    /** The new tree is pinned before the old one is let go. */
    private void update(Call call) throws IOException {
        List<String> args = call.params().args();
        if (args.size() != 2) {
            throw RpcFailure.badRequest("pin/update takes two paths: the old one and the new one");
        }
        Cid from = paths.resolve(args.getFirst());
        Cid to = paths.resolve(args.getLast());
        if (!repo.isPinned(from)) {
            throw new NotPinnedException(from);
        }
        try (AddSession session = repo.newSession()) {
            session.pinBeside(from, to);
            if (!repo.isPinned(from)) {
                pinWhole(session, to); // Let go meanwhile by somebody else: what it kept may be gone.
            }
        }
        if (call.params().flag("unpin", true) && !from.equals(to)) {
            repo.unpin(from);
        }
        call.json(Map.of("Pins", List.of(from.toString(), to.toString())));
    }

    /** Not of Kubo: {@code pin/update} for many; old and new trees in turn. An old one need not be pinned. */
    private void move(Call call) throws IOException {
        List<String> args = call.params().args();
        if (args.size() % 2 != 0) {
            throw RpcFailure.badRequest("a new tree is required for each old one");
        }
        Map<Cid, Cid> moves = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            moves.put(paths.resolve(args.get(i + 1)), paths.resolve(args.get(i)));
        }
        try (AddSession session = repo.newSession()) {
            session.movePins(moves);
        }
        call.json(Map.of("Pins", moves.keySet().stream().map(Cid::toString).toList()));
    }

    private void pinWhole(AddSession session, Cid root) throws IOException {
        try {
            session.pinExisting(root);
        } catch (MissingBlockException gone) {
            repo.unpin(root);
            throw gone;
        }
    }

    /** Tells of pins whose trees are not whole; with {@code verbose} of all. */
    private void verify(Call call) throws IOException {
        boolean verbose = call.params().flag("verbose", false);
        for (Cid root : repo.pinnedRoots()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("Cid", root.toString());
            try {
                repo.tree(root);
                answer.put("Ok", true);
            } catch (MissingBlockException missing) {
                answer.put("Ok", false);
                answer.put(
                        "BadNodes", List.of(Map.of("Cid", missing.cid(), "Err", String.valueOf(missing.getMessage()))));
            }
            if (verbose || Boolean.FALSE.equals(answer.get("Ok"))) {
                call.line(answer);
            }
        }
    }

    private void ls(Call call) throws IOException {
        String type = call.params().text("type", "all");
        if (!TYPES.contains(type)) {
            throw RpcFailure.badRequest(
                    "invalid type '" + type + "', must be one of {direct, indirect, recursive, all}");
        }
        Map<String, String> pins =
                call.params().has("arg") ? named(call.params().args(), type) : all(type);
        if (call.params().flag("stream", false)) {
            for (Map.Entry<String, String> pin : pins.entrySet()) {
                call.line(Map.of("Cid", pin.getKey(), "Type", pin.getValue()));
            }
            return;
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        pins.forEach((cid, kind) -> keys.put(cid, Map.of("Type", kind)));
        call.json(Map.of("Keys", keys));
    }

    private Map<String, String> named(List<String> args, String type) throws IOException {
        Map<String, String> pins = new LinkedHashMap<>();
        for (String path : args) {
            Cid cid = paths.resolve(path);
            if (repo.isPinned(cid) && (type.equals("all") || type.equals(RECURSIVE))) {
                pins.put(cid.toString(), RECURSIVE);
            } else if (repo.isPinnedDirectly(cid) && (type.equals("all") || type.equals(DIRECT))) {
                pins.put(cid.toString(), DIRECT);
            } else {
                pins.put(cid.toString(), INDIRECT + " through " + rootAbove(path, cid, type));
            }
        }
        return pins;
    }

    private Cid rootAbove(String path, Cid cid, String type) throws IOException {
        if (type.equals("all") || type.equals(INDIRECT)) {
            for (Map.Entry<Cid, Cid> pin : repo.indirectPins().entrySet()) {
                if (pin.getKey().toV1().equals(cid.toV1())) {
                    return pin.getValue();
                }
            }
        }
        throw new IOException("path '" + path + "' is not pinned");
    }

    private Map<String, String> all(String type) throws IOException {
        Map<String, String> pins = new LinkedHashMap<>();
        List<Cid> roots = repo.pinnedRoots();
        if (type.equals("all") || type.equals(RECURSIVE)) {
            roots.forEach(root -> pins.put(root.toString(), RECURSIVE));
        }
        if (type.equals("all") || type.equals(DIRECT)) {
            repo.directPins().forEach(block -> pins.put(block.toString(), DIRECT));
        }
        if (type.equals("all") || type.equals(INDIRECT)) {
            repo.indirectPins().keySet().forEach(cid -> pins.putIfAbsent(cid.toString(), INDIRECT));
        }
        return pins;
    }
}
