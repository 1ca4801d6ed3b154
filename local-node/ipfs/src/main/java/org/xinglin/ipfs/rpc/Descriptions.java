package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.Kind;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** Files and directories in the words of Kubo's answers. */
final class Descriptions {
    private static final int FILE = 0;
    private static final int DIRECTORY = 1;

    private final Repo repo;

    Descriptions(Repo repo) {
        this.repo = repo;
    }

    /** A line of {@code ls}. */
    Map<String, Object> link(DagLink link, boolean sizes, boolean types) throws IOException {
        long size = 0;
        int type = 0;
        if (sizes || types) {
            DagNode node = node(link.cid());
            size = sizes ? node.fileSize() : 0;
            Kind kind = node.kind() == Kind.RAW ? Kind.FILE : node.isDirectory() ? Kind.DIRECTORY : node.kind();
            type = types ? kind.code() : 0;
        }
        return Map.of("Name", link.name(), "Hash", link.cid().toString(), "Size", size, "Type", type, "Target", "");
    }

    /** A line of {@code files/ls} with {@code long}. */
    Map<String, Object> entry(DagLink entry) throws IOException {
        DagNode node = node(entry.cid());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("Name", entry.name());
        line.put("Type", node.isDirectory() ? DIRECTORY : FILE);
        line.put("Size", node.fileSize());
        line.put("Hash", entry.cid().toString());
        return line;
    }

    /** A line of {@code files/ls} without it. */
    Map<String, Object> nameOnly(DagLink entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("Name", entry.name());
        line.put("Type", FILE);
        line.put("Size", 0);
        line.put("Hash", "");
        return line;
    }

    /** The answer of {@code files/stat}. */
    Map<String, Object> stat(Cid cid) throws IOException {
        DagNode node = node(cid);
        long cumulative = repo.blocks().size(cid);
        for (DagLink link : node.links()) {
            cumulative += link.size();
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Hash", cid.toString());
        answer.put("Size", node.fileSize());
        answer.put("CumulativeSize", cumulative);
        answer.put("Blocks", node.links().size());
        answer.put("Type", node.isDirectory() ? "directory" : "file");
        return answer;
    }

    /** What of a tree is here: of a tree that is reached by files, all of it. */
    void locality(Cid cid, Map<String, Object> answer) throws IOException {
        long size = 0;
        boolean whole = true;
        try {
            for (Cid block : repo.tree(cid)) {
                size += repo.blocks().size(block);
            }
        } catch (MissingBlockException incomplete) {
            whole = false;
        }
        answer.put("WithLocality", true);
        answer.put("Local", whole);
        answer.put("SizeLocal", size);
    }

    /** A raw leaf is described by its length alone, without reading it. */
    private DagNode node(Cid cid) throws IOException {
        if (cid.codec() != Codec.RAW) {
            return repo.node(cid);
        }
        if (!repo.has(cid)) {
            throw new MissingBlockException(cid);
        }
        return DagNode.rawLeaf(repo.blocks().size(cid));
    }
}
