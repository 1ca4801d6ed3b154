package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.pinning.PinQuery;
import org.xinglin.ipfs.pinning.PinStatus;
import org.xinglin.ipfs.pinning.PinningService;
import org.xinglin.ipfs.pinning.RemotePin;
import org.xinglin.ipfs.repo.Repo;

/**
 * {@code pin/remote/*}: orders to pinning services. This node speaks to no other IPFS node, so a service must be able to
 * fetch the content elsewhere, for example from a Kubo daemon of the hospital named as origin.
 */
final class RemotePinCommands {
    private static final Logger LOG = LoggerFactory.getLogger(RemotePinCommands.class);
    /** As Kubo asks while it waits in the foreground. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** An hour: whoever asked may be long gone. */
    private static final long MOST_LOOKS = 7200;

    private static final List<String> SERVICE_ARGUMENTS = List.of("name", "endpoint", "key");

    private final Paths paths;
    private final RemoteServices services;
    /** Never counted down: waiting on it is waiting for time to pass, and ends when the node closes. */
    private final CountDownLatch closing = new CountDownLatch(1);

    RemotePinCommands(Repo repo, Paths paths) throws IOException {
        this.paths = paths;
        this.services = new RemoteServices(repo);
    }

    void register(Map<String, Command> commands) {
        commands.put("pin/remote/service/add", this::addService);
        commands.put("pin/remote/service/ls", this::listServices);
        commands.put(
                "pin/remote/service/rm", call -> services.remove(call.params().arg()));
        commands.put("pin/remote/add", this::add);
        commands.put("pin/remote/ls", this::list);
        commands.put("pin/remote/rm", this::remove);
    }

    private void addService(Call call) throws IOException {
        List<String> args = call.params().all("arg");
        if (args.size() < SERVICE_ARGUMENTS.size()) {
            throw RpcFailure.badRequest(
                    "argument \"" + SERVICE_ARGUMENTS.get(args.size()) + "\" is required: name, endpoint and key are");
        }
        services.add(args.get(0), new RemoteServices.Service(endpoint(args.get(1)), args.get(2)));
    }

    private static URI endpoint(String text) throws RpcFailure {
        try {
            URI endpoint = URI.create(text);
            if (endpoint.getHost() != null && endpoint.getUserInfo() == null && isHttp(endpoint)) {
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            throw RpcFailure.badRequest("service endpoint must be a valid HTTP URL", e);
        }
        throw RpcFailure.badRequest("service endpoint must be a valid HTTP URL");
    }

    private static boolean isHttp(URI endpoint) {
        return "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
    }

    private void listServices(Call call) throws IOException {
        boolean counted = call.params().flag("stat", call.params().flag("pin-count", false));
        List<Object> listed = new ArrayList<>();
        for (Map.Entry<String, RemoteServices.Service> entry : services.all().entrySet()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("Service", entry.getKey());
            line.put("ApiEndpoint", entry.getValue().endpoint().toString());
            if (counted) {
                line.put("Stat", stat(entry.getValue()));
            }
            listed.add(line);
        }
        call.json(Map.of("RemoteServices", listed));
    }

    private static Map<String, Object> stat(RemoteServices.Service service) {
        try (PinningService open = service.open()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            for (PinStatus status : PinStatus.values()) {
                String name = status.name().charAt(0) + status.word().substring(1);
                counts.put(name, open.find(PinQuery.in(status)).count());
            }
            return Map.of("Status", "valid", "PinCount", counts);
        } catch (IOException e) {
            LOG.debug("a pinning service could not be asked", e);
            return Map.of("Status", "invalid");
        }
    }

    private void add(Call call) throws IOException {
        RemoteServices.Service service = service(call);
        Cid cid = paths.resolveOrParse(call.params().arg());
        boolean background = call.params().flag("background", false);
        try (PinningService open = service.open()) {
            RemotePin pin =
                    open.add(cid, call.params().text("name", ""), call.params().all("origin"));
            long looks = 0;
            while (!background && pin.status() != PinStatus.PINNED) {
                if (++looks > MOST_LOOKS) {
                    throw new IOException("the service still works on " + cid + ": ask later with pin/remote/ls");
                }
                if (pin.status() == PinStatus.FAILED) {
                    throw new IOException("remote service failed to pin " + cid + ": " + pin.detail());
                }
                await();
                pin = open.get(pin.request())
                        .orElseThrow(() -> new IOException("remote service forgot the order to pin " + cid));
            }
            call.json(line(pin));
        }
    }

    private void await() throws IOException {
        try {
            if (closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the node is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("the node is closing");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private void list(Call call) throws IOException {
        try (PinningService open = service(call).open()) {
            for (RemotePin pin : open.find(query(call.params())).pins()) {
                call.line(line(pin));
            }
        }
    }

    private void remove(Call call) throws IOException {
        try (PinningService open = service(call).open()) {
            List<RemotePin> pins = open.find(query(call.params())).pins();
            if (pins.size() > 1 && !call.params().flag("force", false)) {
                throw RpcFailure.badRequest(
                        "multiple remote pins are matching this query," + " add --force to confirm the bulk removal");
            }
            for (RemotePin pin : pins) {
                open.remove(pin.request());
            }
        }
    }

    private RemoteServices.Service service(Call call) throws RpcFailure {
        String name = call.params().text("service", "");
        if (name.isEmpty()) {
            throw RpcFailure.badRequest("a service name must be passed");
        }
        return services.get(name);
    }

    private static PinQuery query(Params params) throws RpcFailure {
        List<Cid> cids = new ArrayList<>();
        for (String text : split(params.all("cid"))) {
            try {
                cids.add(Cid.parse(text));
            } catch (InvalidCidException e) {
                throw RpcFailure.badRequest("\"" + text + "\" is no CID: " + e.getMessage(), e);
            }
        }
        Set<PinStatus> states = EnumSet.noneOf(PinStatus.class);
        for (String word : split(params.all("status"))) {
            states.add(PinStatus.of(word)
                    .orElseThrow(() -> RpcFailure.badRequest(
                            "status \"" + word + "\" is not one of queued, pinning, pinned, failed")));
        }
        return new PinQuery(cids, params.text("name", ""), states);
    }

    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .toList();
    }

    private static Map<String, Object> line(RemotePin pin) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("Status", pin.status().word());
        line.put("Cid", pin.cid().toString());
        line.put("Name", pin.name());
        return line;
    }
}
