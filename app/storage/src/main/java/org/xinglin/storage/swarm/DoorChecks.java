package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Side;
import org.xinglin.storage.swarm.RpcProbe.Answer;

/** Who may command the daemon, and from where. */
final class DoorChecks {
    /** No daemon's: whoever takes it takes anything. */
    private static final String NOBODYS = "nobody-has-this-token-0000000000";

    private static final int MOST_ADDRESSES = 8;

    private final RpcProbe probe;
    private final DaemonSheet sheet;

    DoorChecks(RpcProbe probe, DaemonSheet sheet) {
        this.probe = probe;
        this.sheet = sheet;
    }

    List<Finding> run() throws IOException {
        return List.of(authorization(), rpcAddress(), gateway());
    }

    private Finding authorization() throws IOException {
        Answer without = probe.askAs(Optional.empty(), "id");
        Answer wrong = probe.askAs(Optional.of(NOBODYS), "id");
        List<String> open = new ArrayList<>();
        if (without.status() == 200) {
            open.add("id: 200");
        }
        if (wrong.status() == 200) {
            open.add("id (Bearer " + NOBODYS + "): 200");
        }
        if (!open.isEmpty()) {
            return sheet.here() ? Found.warning(Side.AUTHORIZATION, open) : Found.danger(Side.AUTHORIZATION, open);
        }
        return without.isRefused() && wrong.isRefused()
                ? Found.fine(Side.AUTHORIZATION, "id: " + without.status())
                : Found.unseen(Side.AUTHORIZATION, "id: " + without.status() + ", " + wrong.status());
    }

    private Finding rpcAddress() {
        List<String> open = new ArrayList<>();
        if (!sheet.here() && probe.api().getScheme().equals("http")) {
            open.add(probe.api().toString()); // the token and all else travel in the clear
        }
        if (sheet.showsConfig()) {
            open.addAll(notLoopback("Addresses.API"));
        }
        for (URI elsewhere : elsewhere()) {
            if (probe.knocks(elsewhere)) {
                open.add(elsewhere.toString());
            }
        }
        if (!open.isEmpty()) {
            return Found.danger(Side.RPC_ADDRESS, open);
        }
        return Found.fine(Side.RPC_ADDRESS, probe.api().toString());
    }

    private Finding gateway() {
        if (sheet.isEmbedded()) {
            return Found.fine(Side.GATEWAY_ADDRESS, sheet.agent());
        }
        if (!sheet.showsConfig()) {
            return Found.unseen(
                    Side.GATEWAY_ADDRESS, "config/show: " + sheet.config().status());
        }
        List<String> open = notLoopback("Addresses.Gateway");
        return open.isEmpty() ? Found.fine(Side.GATEWAY_ADDRESS) : Found.warning(Side.GATEWAY_ADDRESS, open);
    }

    private List<String> notLoopback(String setting) {
        JsonNode value = sheet.setting(setting);
        List<String> open = new ArrayList<>();
        List<JsonNode> addresses = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(addresses::add);
        } else if (value.isTextual() && !value.asText().isEmpty()) {
            addresses.add(value);
        }
        for (JsonNode address : addresses) {
            if (!Loopback.isMultiaddress(address.asText())) {
                open.add(setting + " = " + address.asText());
            }
        }
        return open;
    }

    /** The same port at this machine's other addresses; a daemon on loopback answers at none of them. */
    private List<URI> elsewhere() {
        List<URI> addresses = new ArrayList<>();
        if (!sheet.here() || probe.api().getPort() < 0) {
            return addresses;
        }
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp() && !network.isLoopback()) {
                    network.getInterfaceAddresses().stream()
                            .map(InterfaceAddress::getAddress)
                            .filter(address -> !address.isLinkLocalAddress())
                            .forEach(address -> addresses.add(at(address)));
                }
            }
        } catch (SocketException none) {
            return addresses;
        }
        return addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()));
    }

    private URI at(InetAddress address) {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        String name = address instanceof Inet6Address ? "[" + host + "]" : host;
        return URI.create(
                probe.api().getScheme() + "://" + name + ":" + probe.api().getPort());
    }
}
