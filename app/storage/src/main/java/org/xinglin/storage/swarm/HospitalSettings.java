package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.storage.SwarmPlan.Change;

/**
 * Sets in Kubo's settings what a hospital's member of a private swarm needs, and keeps all else. Names and meanings are
 * those of Kubo's docs/config.md.
 */
final class HospitalSettings {
    /** Kubo 0.38 has this repo version: from here on {@code Provide} stands in the place of {@code Reprovider}. */
    private static final int PROVIDE_SINCE = 18;
    /** Kubo 0.37: the daemon reports its use to its makers unless told not to. */
    private static final int TELEMETRY_SINCE = 17;

    private static final String AUTO = "auto";
    private static final String API_PORT = "5001";
    private static final String GATEWAY_PORT = "8080";
    private static final String SWARM = "/ip4/0.0.0.0/tcp/4001";
    private static final String SECRET = "API.Authorizations.xinglin";

    private final ObjectNode config;
    private final List<Change> changes = new ArrayList<>();

    private HospitalSettings(ObjectNode config) {
        this.config = config;
    }

    /** Changes {@code config} and tells what was changed. */
    static List<Change> apply(ObjectNode config, int repoVersion, List<PeerAddress> peers, String token) {
        HospitalSettings settings = new HospitalSettings(config);
        settings.peers(peers);
        settings.silence(repoVersion);
        settings.transports();
        settings.doors(token);
        ObjectNode wanted = ImportSettings.wanted();
        wanted.fieldNames().forEachRemaining(name -> settings.set("Import." + name, wanted.get(name)));
        return settings.changes;
    }

    private void peers(List<PeerAddress> peers) {
        ArrayNode bootstrap = config.arrayNode();
        Map<String, ArrayNode> addresses = new LinkedHashMap<>();
        for (PeerAddress peer : peers) {
            bootstrap.add(peer.whole());
            addresses.computeIfAbsent(peer.peer(), none -> config.arrayNode()).add(peer.address());
        }
        ArrayNode kept = config.arrayNode();
        addresses.forEach((id, at) -> kept.addObject().put("ID", id).set("Addrs", at));
        set("Bootstrap", bootstrap);
        if (!peers.isEmpty()) {
            set("Peering.Peers", kept); // without a DHT, members find each other only here
        }
    }

    /** Nothing tells the world what this node holds or that it is there. */
    private void silence(int repoVersion) {
        set("AutoConf.Enabled", config.booleanNode(false));
        withoutAuto();
        set("Routing.Type", config.textNode("none"));
        set("Discovery.MDNS.Enabled", config.booleanNode(false));
        set("AutoTLS.Enabled", config.booleanNode(false)); // names the node to a public authority
        set("AutoNAT.ServiceMode", config.textNode("disabled"));
        set("HTTPRetrieval.Enabled", config.booleanNode(false));
        if (repoVersion >= PROVIDE_SINCE) {
            set("Provide.Enabled", config.booleanNode(false));
            set("Provide.DHT.Interval", config.textNode("0"));
        } else {
            set("Reprovider.Interval", config.textNode("0"));
        }
        if (repoVersion >= TELEMETRY_SINCE) {
            set("Plugins.Plugins.telemetry.Config.Mode", config.textNode("off"));
        }
    }

    /** With AutoConf off the daemon does not start while the word stands anywhere. */
    private void withoutAuto() {
        set("Routing.DelegatedRouters", config.arrayNode());
        set("Ipns.DelegatedPublishers", config.arrayNode());
        JsonNode resolvers = at("DNS.Resolvers");
        ObjectNode own = config.objectNode();
        resolvers.properties().forEach(entry -> {
            if (!entry.getValue().asText().equals(AUTO)) {
                own.set(entry.getKey(), entry.getValue());
            }
        });
        if (resolvers.size() != own.size()) {
            set("DNS.Resolvers", own);
        }
    }

    /** A private network runs over plain TCP; nothing opens the hospital's router from inside. */
    private void transports() {
        set("Swarm.DisableNatPortMap", config.booleanNode(true));
        set("Swarm.EnableHolePunching", config.booleanNode(false));
        set("Swarm.RelayClient.Enabled", config.booleanNode(false));
        set("Swarm.RelayService.Enabled", config.booleanNode(false));
        for (String off : List.of("QUIC", "Relay", "WebRTCDirect", "WebTransport", "Websocket")) {
            set("Swarm.Transports.Network." + off, config.booleanNode(false));
        }
        set("Swarm.Transports.Network.TCP", config.booleanNode(true));
        ArrayNode listen = config.arrayNode();
        for (JsonNode address : at("Addresses.Swarm")) {
            if (address.asText().matches("/ip[46]/[^/]+/tcp/\\d+")) {
                listen.add(address);
            }
        }
        set("Addresses.Swarm", listen.isEmpty() ? listen.add(SWARM) : listen);
    }

    private void doors(String token) {
        set("Addresses.API", loopback("Addresses.API", API_PORT));
        set("Addresses.Gateway", loopback("Addresses.Gateway", GATEWAY_PORT));
        ObjectNode console = config.objectNode().put("AuthSecret", "bearer:" + token);
        ConsoleCommands.ALLOWED.forEach(console.putArray("AllowedPaths")::add);
        set(SECRET, console);
    }

    /** The addresses as they are where only this machine reaches them, otherwise the first port on loopback. */
    private JsonNode loopback(String setting, String usualPort) {
        JsonNode now = at(setting);
        List<String> addresses = new ArrayList<>();
        if (now.isArray()) {
            now.forEach(one -> addresses.add(one.asText()));
        } else if (now.isTextual()) {
            addresses.add(now.asText());
        }
        if (!addresses.isEmpty() && addresses.stream().allMatch(Loopback::isMultiaddress)) {
            return now;
        }
        String port = addresses.stream()
                .filter(address -> address.matches(".*/tcp/\\d+(/.*)?"))
                .map(address -> address.replaceFirst(".*/tcp/(\\d+).*", "$1"))
                .findFirst()
                .orElse(usualPort);
        return config.textNode("/ip4/127.0.0.1/tcp/" + port);
    }

    private JsonNode at(String setting) {
        return config.at("/" + setting.replace('.', '/'));
    }

    private void set(String setting, JsonNode value) {
        JsonNode before = at(setting);
        if (before.equals(value)) {
            return;
        }
        String[] names = setting.split("\\.", -1);
        ObjectNode parent = config;
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode below = parent.get(names[i]);
            parent = below instanceof ObjectNode there ? there : parent.putObject(names[i]);
        }
        parent.set(names[names.length - 1], value);
        boolean secret = setting.equals(SECRET);
        changes.add(new Change(setting, told(before, secret), told(value, secret)));
    }

    private static String told(JsonNode value, boolean secret) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (secret && value instanceof ObjectNode console) {
            return console.deepCopy().put("AuthSecret", "***").toString();
        }
        return value.toString();
    }
}
