package org.xinglin.storage.swarm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must stand in the daemon's environment, which no settings file can say: files to copy, one a system. */
final class ServiceHints {
    private static final String SYSTEMD = """
            # Without the swarm key the daemon must not start at all, rather than meet the public network.
            # Copy to /etc/systemd/system/ipfs.service.d/xinglin.conf, then:
            #   systemctl daemon-reload && systemctl restart ipfs
            # (ipfs.service is what the daemon's unit is called on this machine)
            [Service]
            Environment=LIBP2P_FORCE_PNET=1
            Environment=IPFS_TELEMETRY=off
            """;

    private static final String WINDOWS = """
            Without the swarm key the daemon must not start at all, rather than meet the public network.
            In a console of the administrator:
              setx LIBP2P_FORCE_PNET 1 /M
              setx IPFS_TELEMETRY off /M
            Then restart the service that runs "ipfs daemon". It reads its environment only when it starts.
            """;

    private ServiceHints() {}

    /** By the name of the file. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("xinglin-systemd.conf", SYSTEMD.getBytes(StandardCharsets.UTF_8));
        files.put("xinglin-windows.txt", WINDOWS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
