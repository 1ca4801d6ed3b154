package org.xinglin.storage.replication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.car.CarIntake;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockSink;

/**
 * IPFS Cluster's REST API as its reference describes it: no cluster runs here, so this holds our calls against the
 * document and not against the program. Three peers; what they say of a pin is set by the test.
 */
final class ClusterDouble extends ServiceDouble {
    private static final Set<String> ADD_OPTIONS = Set.of(
            "format", "stream-channels", "replication-min", "replication-max", "name", "mode", "local", "no-pin");

    /** The status of each peer, by CID: pinned, pinning, pin_queued, pin_error, remote, unpinned. */
    final Map<String, List<String>> pins = new ConcurrentHashMap<>();

    volatile List<String> afterAdd = List.of("pinned", "pinned", "remote");

    ClusterDouble(String authorization) throws IOException {
        super(authorization);
    }

    @Override
    @Nullable
    Answer answer(String method, String path, Map<String, String> query, byte[] body, String type) throws IOException {
        if (method.equals("POST") && path.equals("/add")) {
            return add(query, body, type);
        }
        if (!path.startsWith("/pins/")) {
            return null;
        }
        String cid = path.substring("/pins/".length());
        return switch (method) {
            case "GET" -> new Answer(200, status(cid));
            case "POST" -> {
                requireReplication(query);
                pins.put(cid, afterAdd);
                yield new Answer(200, Map.of("cid", cid));
            }
            case "DELETE" ->
                pins.remove(cid) == null
                        ? new Answer(404, error(404, "not part of the pinset"))
                        : new Answer(200, Map.of("cid", cid));
            default -> null;
        };
    }

    private Answer add(Map<String, String> query, byte[] body, String type) throws IOException {
        if (!ADD_OPTIONS.containsAll(query.keySet()) || !"car".equals(query.get("format"))) {
            return new Answer(400, error(400, "unknown options " + query));
        }
        requireReplication(query);
        Cid root = root(body, type);
        pins.put(root.toString(), afterAdd);
        return new Answer(200, List.of(Map.of("name", "", "cid", root.toString(), "size", body.length)));
    }

    private static void requireReplication(Map<String, String> query) throws IOException {
        String min = query.getOrDefault("replication-min", "0");
        if (!min.equals(query.getOrDefault("replication-max", "0")) || Integer.parseInt(min) > 3) {
            throw new IOException("replication factors " + query);
        }
    }

    /** The file of the one part must be a CAR file of one root, whole and sound. */
    private static Cid root(byte[] body, String type) throws IOException {
        String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n\r\n") + 4;
        int end = text.lastIndexOf("\r\n" + boundary + "--");
        if (!type.startsWith("multipart/form-data; ") || !text.startsWith(boundary) || end < start) {
            throw new IOException("the body is no multipart form");
        }
        CarIntake intake = new CarIntake(BlockSink.NOWHERE);
        intake.write(Arrays.copyOfRange(body, start, end));
        List<Cid> roots = intake.finish();
        if (roots.size() != 1) {
            throw new IOException("a CAR file for a cluster has one root");
        }
        return roots.getFirst();
    }

    private Map<String, Object> status(String cid) {
        Map<String, Object> peers = new LinkedHashMap<>();
        List<String> states = pins.getOrDefault(cid, List.of("unpinned", "unpinned", "unpinned"));
        for (int i = 0; i < states.size(); i++) {
            boolean failed = states.get(i).equals("pin_error");
            peers.put(
                    "12D3KooWpeer" + i,
                    Map.of("peername", "peer" + i, "status", states.get(i), "error", failed ? "disk broke" : ""));
        }
        return Map.of("cid", cid, "name", "", "allocations", List.of(), "peer_map", peers);
    }

    @Override
    Object error(int status, String words) {
        return Map.of("code", status, "message", words);
    }
}
