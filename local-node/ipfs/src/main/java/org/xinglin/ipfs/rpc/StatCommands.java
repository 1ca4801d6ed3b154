package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;

/** {@code refs}, {@code refs/local}, {@code dag/stat}. */
final class StatCommands {
    /** Far more than files and directories of people need; below it a hostile tree is cut off. */
    private static final int DEEPEST = 1000;

    private final Repo repo;
    private final Paths paths;

    StatCommands(Repo repo, Paths paths) {
        this.repo = repo;
        this.paths = paths;
    }

    void register(Map<String, Command> commands) {
        commands.put("refs", this::refs);
        commands.put("refs/local", this::localRefs);
        commands.put("dag/stat", this::dagStat);
    }

    private void refs(Call call) throws IOException {
        boolean recursive = call.params().flag("recursive", false);
        Set<Cid> seen = call.params().flag("unique", false) ? new HashSet<>() : null;
        for (String path : call.params().args()) {
            refs(call, paths.resolve(path), recursive ? DEEPEST : 1, seen);
        }
    }

    private void refs(Call call, Cid at, int levels, @Nullable Set<Cid> seen) throws IOException {
        if (at.codec() == Codec.RAW || levels == 0) {
            return;
        }
        for (DagLink link : repo.links(at)) {
            if (seen == null || seen.add(link.cid())) {
                call.line(Map.of("Ref", link.cid().toString(), "Err", ""));
                refs(call, link.cid(), levels - 1, seen);
            }
        }
    }

    private void localRefs(Call call) throws IOException {
        List<Cid> all = new ArrayList<>();
        repo.forEachBlock(all::add);
        for (Cid cid : all) {
            call.line(Map.of("Ref", cid.toString(), "Err", ""));
        }
    }

    private void dagStat(Call call) throws IOException {
        Cid root = paths.resolve(call.params().arg());
        long size = 0;
        Set<Cid> tree = repo.tree(root);
        for (Cid cid : tree) {
            size += repo.blocks().size(cid);
        }
        Map<String, Object> stat = new LinkedHashMap<>();
        stat.put("Cid", Map.of("/", root.toString()));
        stat.put("Size", size);
        stat.put("NumBlocks", tree.size());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("UniqueBlocks", tree.size());
        answer.put("TotalSize", size);
        answer.put("SharedSize", 0);
        answer.put("Ratio", 1);
        answer.put("DagStats", List.of(stat));
        call.json(answer);
    }
}
