package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Severity;
import org.xinglin.core.storage.Finding.Side;

/** Whether the world learns of the node and of what it holds. Names and defaults are those of Kubo's docs/config.md. */
final class SilenceChecks {
    private static final String ROUTING = "Routing.Type";
    private static final String NONE = "none";

    private final DaemonSheet sheet;

    SilenceChecks(DaemonSheet sheet) {
        this.sheet = sheet;
    }

    List<Finding> run() {
        if (sheet.isEmbedded()) {
            String agent = sheet.agent();
            return List.of(
                    Found.fine(Side.PRIVATE_NETWORK, agent),
                    Found.fine(Side.BOOTSTRAP, agent),
                    Found.fine(Side.ANNOUNCING, agent),
                    Found.fine(Side.LOCAL_DISCOVERY, agent),
                    Found.fine(Side.PUBLIC_SERVICES, agent));
        }
        Finding network = privateNetwork();
        return List.of(
                network,
                bootstrap(),
                announcing(network.severity() == Severity.FINE),
                localDiscovery(),
                publicServices());
    }

    /** A private network knows TCP only, so any other listener proves a public one; the key itself lies in the repo. */
    private Finding privateNetwork() {
        List<String> otherwise = sheet.listening().stream()
                .filter(address -> address.contains("/quic") || address.contains("/webrtc") || address.contains("/ws"))
                .toList();
        if (!otherwise.isEmpty()) {
            return Found.danger(Side.PRIVATE_NETWORK, otherwise);
        }
        String peers = sheet.peers().isGiven()
                ? "swarm/peers: " + sheet.peers().body().path("Peers").size()
                : "swarm/peers: -";
        Optional<Path> folder = sheet.folder();
        if (folder.isEmpty()) {
            return Found.unseen(Side.PRIVATE_NETWORK, "swarm.key: ?", peers);
        }
        Path key = folder.get().resolve("swarm.key");
        if (!Files.exists(key)) {
            return Found.danger(Side.PRIVATE_NETWORK, List.of("swarm.key: -", peers));
        }
        try {
            return Found.fine(Side.PRIVATE_NETWORK, "swarm.key: " + Fingerprint.of(KeyFile.read(key)), peers);
        } catch (Failed unreadable) {
            return unreadable.failure().code().equals("XL-BAD-SWARM-KEY")
                    ? Found.danger(Side.PRIVATE_NETWORK, List.of("swarm.key: " + key, peers))
                    : Found.unseen(Side.PRIVATE_NETWORK, "swarm.key: " + key, peers);
        }
    }

    private Finding bootstrap() {
        Optional<List<String>> peers = sheet.bootstrapPeers();
        if (peers.isEmpty()) {
            return Found.unseen(
                    Side.BOOTSTRAP,
                    "bootstrap/list: " + sheet.bootstrap().status(),
                    "config/show: " + sheet.config().status());
        }
        List<String> open = peers.get().stream().filter(PeerAddress::isPublic).toList();
        return open.isEmpty()
                ? Found.fine(Side.BOOTSTRAP, peers.get().toArray(new String[0]))
                : Found.danger(Side.BOOTSTRAP, open);
    }

    private Finding announcing(boolean inPrivate) {
        if (!sheet.showsConfig()) {
            return unseen(Side.ANNOUNCING);
        }
        String routing = sheet.setting(ROUTING).asText("auto");
        if (routing.equals(NONE)) {
            return Found.fine(Side.ANNOUNCING, told(ROUTING));
        }
        if (isOff("Provide.Enabled")) {
            return Found.fine(Side.ANNOUNCING, told("Provide.Enabled"));
        }
        List<String> facts = List.of(told(ROUTING), told("Provide.Enabled"), told("Reprovider.Interval"));
        // Without its interval the node still announces each thing once, when it comes in.
        boolean seldom = sheet.setting("Reprovider.Interval").asText().matches("0s?");
        return inPrivate || seldom ? Found.warning(Side.ANNOUNCING, facts) : Found.danger(Side.ANNOUNCING, facts);
    }

    private Finding localDiscovery() {
        if (!sheet.showsConfig()) {
            return unseen(Side.LOCAL_DISCOVERY);
        }
        String setting = "Discovery.MDNS.Enabled";
        return isOff(setting)
                ? Found.fine(Side.LOCAL_DISCOVERY, told(setting))
                : Found.warning(Side.LOCAL_DISCOVERY, List.of(told(setting)));
    }

    private Finding publicServices() {
        if (!sheet.showsConfig()) {
            return unseen(Side.PUBLIC_SERVICES);
        }
        List<String> on = new ArrayList<>();
        addUnlessOff(on, "AutoConf.Enabled", sheet.isKuboFrom(37));
        addUnlessOff(on, "AutoTLS.Enabled", sheet.isKuboFrom(34));
        addUnlessOff(on, "HTTPRetrieval.Enabled", sheet.isKuboFrom(36));
        addUnlessOff(on, "Swarm.RelayClient.Enabled", sheet.isKubo());
        if (!sheet.setting("Swarm.DisableNatPortMap").asBoolean(false)) {
            on.add(told("Swarm.DisableNatPortMap"));
        }
        String telemetry = "Plugins.Plugins.telemetry.Config.Mode";
        if (sheet.isKuboFrom(37) && !sheet.setting(telemetry).asText().equals("off")) {
            on.add(told(telemetry));
        }
        return on.isEmpty() ? Found.fine(Side.PUBLIC_SERVICES) : Found.warning(Side.PUBLIC_SERVICES, on);
    }

    /** {@code usual}: whether the daemon does it where the setting says nothing. */
    private void addUnlessOff(List<String> on, String setting, boolean usual) {
        JsonNode value = sheet.setting(setting);
        if (value.isBoolean() ? value.asBoolean() : usual) {
            on.add(told(setting));
        }
    }

    private boolean isOff(String setting) {
        JsonNode value = sheet.setting(setting);
        return value.isBoolean() && !value.asBoolean();
    }

    private String told(String setting) {
        JsonNode value = sheet.setting(setting);
        return setting + " = " + (value.isMissingNode() || value.isNull() ? "-" : value.toString());
    }

    private Finding unseen(Side side) {
        return Found.unseen(side, "config/show: " + sheet.config().status());
    }
}
