package org.xinglin.ipfs.rpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code id}, {@code version}, {@code bitswap/stat}, {@code swarm/peers}, {@code bootstrap/list}, {@code config/show}: who
 * this node is. It speaks to no other node.
 */
final class NodeCommands {
    private static final String VERSION = "0.1.0";
    private static final String AGENT = "xinglin-ipfs/" + VERSION;

    private final String peerId;

    NodeCommands(String peerId) {
        this.peerId = peerId;
    }

    void register(Map<String, Command> commands) {
        commands.put("id", call -> call.json(identity()));
        commands.put("version", call -> call.json(version()));
        commands.put("bitswap/stat", call -> call.json(noExchange()));
        commands.put("stats/bitswap", call -> call.json(noExchange()));
        commands.put("swarm/peers", call -> call.json(Map.of("Peers", List.of())));
        commands.put("bootstrap/list", call -> call.json(Map.of("Peers", List.of())));
        commands.put("config/show", call -> call.json(config()));
    }

    /** Blocks come and go through this API only. */
    private static Map<String, Object> noExchange() {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (String count : List.of(
                "ProvideBufLen",
                "BlocksReceived",
                "BlocksSent",
                "DataReceived",
                "DataSent",
                "DupBlksReceived",
                "DupDataReceived",
                "MessagesReceived")) {
            answer.put(count, 0);
        }
        answer.put("Peers", List.of());
        answer.put("Wantlist", List.of());
        return answer;
    }

    /** What Kubo's settings of the same names say of a node that speaks to no other, and imports as Kubo by default. */
    private Map<String, Object> config() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Identity", Map.of("PeerID", peerId));
        answer.put("Bootstrap", List.of());
        answer.put("Routing", Map.of("Type", "none"));
        answer.put("Addresses", Map.of("Swarm", List.of(), "Announce", List.of(), "Gateway", List.of()));
        return answer;
    }

    private Map<String, Object> identity() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ID", peerId);
        answer.put("PublicKey", "");
        answer.put("Addresses", List.of());
        answer.put("AgentVersion", AGENT);
        answer.put("Protocols", List.of());
        return answer;
    }

    private static Map<String, Object> version() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Version", VERSION);
        answer.put("Commit", "");
        answer.put("Repo", RepoCommands.REPO_VERSION);
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).replace(' ', '-');
        answer.put("System", System.getProperty("os.arch", "") + "/" + os);
        answer.put("Golang", "java" + Runtime.version().feature());
        return answer;
    }
}
