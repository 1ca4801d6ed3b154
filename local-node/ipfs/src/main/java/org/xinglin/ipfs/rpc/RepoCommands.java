package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.repo.RepoStat;
import org.xinglin.ipfs.repo.Verification;

/** {@code repo/stat}, {@code repo/gc}, {@code repo/verify}, {@code repo/version}, {@code refs/local}. */
final class RepoCommands {
    /** The layout that the numbers and directories follow: Kubo's flatfs with repo version 16. */
    static final String REPO_VERSION = "16";

    private final Repo repo;

    RepoCommands(Repo repo) {
        this.repo = repo;
    }

    void register(Map<String, Command> commands) {
        commands.put("repo/stat", this::stat);
        commands.put("repo/gc", this::gc);
        commands.put("repo/verify", this::verify);
        commands.put("repo/version", call -> call.json(Map.of("Version", "fs-repo@" + REPO_VERSION)));
        commands.put("refs/local", this::local);
    }

    private void stat(Call call) throws IOException {
        RepoStat stat = repo.stat();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("RepoSize", stat.size());
        answer.put("StorageMax", stat.largest());
        answer.put("NumObjects", stat.blocks());
        answer.put("RepoPath", stat.path().toString());
        answer.put("Version", "fs-repo@" + REPO_VERSION);
        call.json(answer);
    }

    private void gc(Call call) throws IOException {
        Lines lines = new Lines(call);
        repo.collectGarbage(cid -> lines.add(Map.of("Key", Map.of("/", cid.toString()))));
        lines.rethrow();
    }

    private void verify(Call call) throws IOException {
        Lines lines = new Lines(call);
        boolean drop = call.params().flag("drop", false);
        Verification found = repo.verify(
                drop,
                (cid, problem) ->
                        lines.add(Map.of("Msg", "block " + cid + " was corrupt (" + problem + ")", "Progress", 0)));
        lines.rethrow();
        if (found.corrupt() > 0) {
            throw new IOException("verify complete, some blocks were corrupt");
        }
        call.line(Map.of("Msg", "verify complete, all blocks validated.", "Progress", found.checked()));
    }

    private void local(Call call) throws IOException {
        Lines lines = new Lines(call);
        repo.forEachBlock((Cid cid) -> lines.add(Map.of("Ref", cid.toString(), "Err", "")));
        lines.rethrow();
    }
}
