package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Kubo's settings of the import profile unixfs-v1-2025 (IPIP-499), under {@code Import}. */
final class ImportSettings {
    private ImportSettings() {}

    static ObjectNode wanted() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("CidVersion", 1)
                .put("UnixFSRawLeaves", true)
                .put("UnixFSChunker", "size-1048576")
                .put("HashFunction", "sha2-256")
                .put("UnixFSFileMaxLinks", 1024)
                .put("UnixFSDirectoryMaxLinks", 0)
                .put("UnixFSHAMTDirectoryMaxFanout", 256)
                .put("UnixFSHAMTDirectorySizeThreshold", "256KiB")
                .put("UnixFSHAMTDirectorySizeEstimation", "block")
                .put("UnixFSDAGLayout", "balanced");
    }
}
