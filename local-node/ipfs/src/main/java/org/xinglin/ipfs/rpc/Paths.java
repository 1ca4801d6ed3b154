package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.UnixFsReader;

/** Turns {@code CID}, {@code /ipfs/CID} or {@code /ipfs/CID/a/b} into the CID it names. */
final class Paths {
    private final UnixFsReader reader;

    Paths(Repo repo) {
        this.reader = new UnixFsReader(repo.blocks());
    }

    Cid resolve(String path) throws IOException {
        String rest = path.startsWith("/ipfs/") ? path.substring("/ipfs/".length()) : path;
        List<String> parts = Arrays.stream(rest.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || rest.startsWith("/")) {
            throw RpcFailure.badRequest("invalid path \"" + path + "\": it must start with a CID or /ipfs/");
        }
        return reader.resolve(cid(path, parts.getFirst()), parts.subList(1, parts.size()));
    }

    /** As {@link #resolve}; a bare CID need not be in this node. */
    Cid resolveOrParse(String path) throws IOException {
        return path.contains("/") ? resolve(path) : cid(path, path);
    }

    private static Cid cid(String path, String text) throws RpcFailure {
        try {
            return Cid.parse(text);
        } catch (InvalidCidException e) {
            throw RpcFailure.badRequest("invalid path \"" + path + "\": invalid cid: " + e.getMessage(), e);
        }
    }
}
