package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.storage.SwarmJoin;
import org.xinglin.core.storage.SwarmKeys;
import org.xinglin.core.storage.SwarmPlan;
import org.xinglin.desktop.assembly.StorageTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a Kubo node a member of a private swarm. */
@Command(
        name = "join",
        description =
                "Gives a Kubo node that does not run the swarm's key and a hospital's settings: no public network,"
                        + " no announcing, an RPC on loopback that asks for a token. Old settings are kept beside.")
final class StorageSwarmJoinCommand extends ToolCommand {
    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The swarm's key file.")
    private Path key = Path.of("");

    @Option(
            names = "--kubo-repo",
            required = true,
            paramLabel = "DIR",
            description = "The node's repo, which its IPFS_PATH names.")
    private Path repo = Path.of("");

    @Option(
            names = "--peer",
            paramLabel = "MULTIADDR",
            description = "Another member, as /ip4/ADDRESS/tcp/PORT/p2p/PEER-ID. May be given several times.")
    private List<String> peers = new ArrayList<>();

    @Option(
            names = "--rpc-token-file",
            paramLabel = "FILE",
            description = "The token that the RPC shall ask for; made when FILE is not there."
                    + " Default: xinglin-rpc.token in DIR.")
    @Nullable
    private Path token;

    @Option(names = "--dry-run", description = "Print what would change and change nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Replace the key of another swarm in DIR.")
    private boolean force;

    @Override
    int run(Output output) throws Failed {
        SwarmKeys keys = StorageTools.swarmKeys();
        SwarmJoin join = new SwarmJoin(key, repo, peers, Optional.ofNullable(token), force);
        SwarmPlan plan = dryRun ? keys.plan(join) : keys.join(join);
        output.result(fields(plan), text(plan));
        if (!dryRun) {
            output.remark(
                    "Put the environment of xinglin-systemd.conf (Windows: xinglin-windows.txt) in place, start the"
                            + " daemon, compare the fingerprint it prints, and run: xinglin storage doctor");
        }
        if (peers.isEmpty()) {
            output.remark("No --peer was given: the node meets nobody until another member names it.");
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> fields(SwarmPlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fingerprint", plan.key().fingerprint());
        fields.put("written", !dryRun);
        List<Map<String, String>> changes = new ArrayList<>();
        for (SwarmPlan.Change change : plan.changes()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("setting", change.setting());
            one.put("before", change.before());
            one.put("after", change.after());
            changes.add(one);
        }
        fields.put("changes", changes);
        fields.put("files", plan.files().stream().map(Path::toString).toList());
        fields.put("backup", plan.backup().map(Path::toString).orElse(""));
        return fields;
    }

    private List<String> text(SwarmPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("fingerprint  " + plan.key().fingerprint());
        for (SwarmPlan.Change change : plan.changes()) {
            lines.add(change.setting());
            if (!change.before().isEmpty()) {
                lines.add("  - " + change.before());
            }
            lines.add("  + " + change.after());
        }
        plan.files().forEach(file -> lines.add((dryRun ? "would write  " : "written      ") + file));
        plan.backup().ifPresent(backup -> lines.add("backup       " + backup));
        if (plan.changes().isEmpty() && plan.files().isEmpty()) {
            lines.add("nothing to change");
        }
        return lines;
    }
}
