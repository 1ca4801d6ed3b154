package org.xinglin.storage.swarm;

import java.util.List;

/** The commands of the RPC that the console uses; all others stay shut to its token (Kubo's AllowedPaths are prefixes). */
final class ConsoleCommands {
    static final List<String> ALLOWED = List.of(
            "/api/v0/add",
            "/api/v0/block/get",
            "/api/v0/block/rm",
            "/api/v0/block/stat",
            "/api/v0/bootstrap/list",
            "/api/v0/cat",
            "/api/v0/config/show",
            "/api/v0/dag/export",
            "/api/v0/dag/import",
            "/api/v0/files/cp",
            "/api/v0/files/flush",
            "/api/v0/files/ls",
            "/api/v0/files/mkdir",
            "/api/v0/files/rm",
            "/api/v0/files/stat",
            "/api/v0/id",
            "/api/v0/ls",
            "/api/v0/pin/add",
            "/api/v0/pin/ls",
            "/api/v0/pin/rm",
            "/api/v0/pin/update",
            "/api/v0/repo/stat",
            "/api/v0/repo/verify",
            "/api/v0/swarm/addrs",
            "/api/v0/swarm/peers",
            "/api/v0/version",
            "/api/v0/xinglin/files/place",
            "/api/v0/xinglin/pin/move");

    private ConsoleCommands() {}
}
