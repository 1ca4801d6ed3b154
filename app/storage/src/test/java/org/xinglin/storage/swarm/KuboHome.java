package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Kubo repo as {@code ipfs init} of 0.38 leaves it (Kubo's docs/config.md), as far as its settings go. */
record KuboHome(Path folder) {
    static final String PRIVATE_KEY = "CAESQDZ0aGUgbm9kZSdzIHByaXZhdGUga2V5";

    private static final String CONFIG = """
            {
              "Identity": {"PeerID": "12D3KooWFta2AE7oiK1ioqjVAKajUJauZWfeM7R413K7ARtHRDAu", "PrivKey": "%s"},
              "Datastore": {"StorageMax": "10GB", "StorageGCWatermark": 90, "GCPeriod": "1h", "BloomFilterSize": 0,
                "Spec": {"type": "mount", "mounts": [{"mountpoint": "/blocks", "path": "blocks", "type": "flatfs"}]}},
              "Addresses": {
                "Swarm": ["/ip4/0.0.0.0/tcp/4101", "/ip6/::/tcp/4101", "/ip4/0.0.0.0/udp/4101/quic-v1",
                  "/ip4/0.0.0.0/udp/4101/webrtc-direct", "/ip4/0.0.0.0/udp/4101/quic-v1/webtransport"],
                "Announce": [], "AppendAnnounce": [], "NoAnnounce": [],
                "API": "/ip4/0.0.0.0/tcp/5101", "Gateway": "/ip4/127.0.0.1/tcp/8181"},
              "Mounts": {"IPFS": "/ipfs", "IPNS": "/ipns", "FuseAllowOther": false},
              "Discovery": {"MDNS": {"Enabled": true}},
              "Routing": {"DelegatedRouters": ["auto"]},
              "Ipns": {"RepublishPeriod": "", "RecordLifetime": "", "ResolveCacheSize": 128,
                "DelegatedPublishers": ["auto"]},
              "Bootstrap": ["auto"],
              "DNS": {"Resolvers": {".": "auto", "eth.": "https://dns.example/dns-query"}},
              "Gateway": {"HTTPHeaders": {}, "RootRedirect": "", "NoFetch": false},
              "API": {"HTTPHeaders": {}, "Authorizations": {"backup": {"AuthSecret": "basic:b:password-of-backup",
                "AllowedPaths": ["/api/v0/pin/ls"]}}},
              "AutoTLS": {}, "AutoConf": {}, "Provide": {}, "Swarm": {"ConnMgr": {"HighWater": 70}},
              "Pinning": {"RemoteServices": {}}, "Import": {"CidVersion": null},
              "OfTheYear2031": {"Kept": [1, 2.50, "三"]}
            }
            """.formatted(PRIVATE_KEY);

    static KuboHome make(Path folder, int version) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config"), CONFIG);
        Files.writeString(folder.resolve("version"), version + "\n");
        return new KuboHome(folder);
    }

    JsonNode config() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("config")));
    }

    JsonNode at(String setting) throws IOException {
        return config().at("/" + setting.replace('.', '/'));
    }
}
