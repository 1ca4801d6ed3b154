package org.xinglin.ipfs.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.ipfs.pinning.PinningService;
import org.xinglin.ipfs.repo.Repo;

/** The pinning services that this node was told of, with their access tokens, in a file that only its owner reads. */
final class RemoteServices {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Repo repo;
    private final Map<String, Service> services = new TreeMap<>();

    /** Where a service is, and what opens it. */
    record Service(URI endpoint, String key) {
        PinningService open() {
            return new PinningService(endpoint, key);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Service[" + endpoint + "]";
        }
    }

    RemoteServices(Repo repo) throws IOException {
        this.repo = repo;
        JsonNode stored = JSON.readTree(repo.readPrivate(Repo.REMOTE_SERVICES));
        for (Map.Entry<String, JsonNode> entry : stored.properties()) {
            services.put(
                    entry.getKey(),
                    new Service(
                            URI.create(entry.getValue().path("endpoint").asText()),
                            entry.getValue().path("key").asText()));
        }
    }

    synchronized Map<String, Service> all() {
        return new TreeMap<>(services);
    }

    synchronized Service get(String name) throws RpcFailure {
        Service service = services.get(name);
        if (service == null) {
            throw RpcFailure.badRequest("service not known: " + name + "; add it with pin/remote/service/add");
        }
        return service;
    }

    synchronized void add(String name, Service service) throws IOException {
        if (services.containsKey(name)) {
            throw new IOException("service already present");
        }
        services.put(name, service);
        store();
    }

    synchronized void remove(String name) throws IOException {
        if (services.remove(name) != null) {
            store();
        }
    }

    private void store() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        services.forEach((name, service) -> root.putObject(name)
                .put("endpoint", service.endpoint().toString())
                .put("key", service.key()));
        repo.writePrivate(Repo.REMOTE_SERVICES, JSON.writeValueAsBytes(root));
    }
}
