package org.xinglin.storage.car;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.ArchiveTree;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Imported;

/** Makes the directories over stored trees, as any importer of the product's profile makes them. */
final class Planting {
    private final VerifiedBlocks blocks;

    Planting(VerifiedBlocks blocks) {
        this.blocks = blocks;
    }

    Imported plant(ArchiveTree tree) throws IOException {
        return switch (tree) {
            case ArchiveTree.Stored stored -> stored(ipfs(stored.cid()));
            case ArchiveTree.Folder folder -> folder(folder);
        };
    }

    private Imported folder(ArchiveTree.Folder folder) throws IOException {
        List<DagLink> links = new ArrayList<>();
        for (Map.Entry<String, ArchiveTree> entry : folder.entries().entrySet()) {
            Imported below = plant(entry.getValue());
            links.add(new DagLink(entry.getKey(), below.cid(), below.dagSize()));
        }
        return Directories.store(links, ImportProfile.UNIXFS_V1_2025, blocks);
    }

    /** The cumulative size stands in the links of the root block; a link to it must name the same (dag-pb, Tsize). */
    private Imported stored(org.xinglin.ipfs.cid.Cid cid) throws IOException {
        long size = blocks.size(cid);
        DagNode node = DagNode.decode(cid, blocks.get(cid));
        for (DagLink link : node.links()) {
            size += link.size();
        }
        return new Imported(cid, node.fileSize(), size);
    }

    static org.xinglin.ipfs.cid.Cid ipfs(Cid cid) {
        try {
            return org.xinglin.ipfs.cid.Cid.v1(
                    Codec.of(cid.codec()), cid.digest().bytes());
        } catch (InvalidCidException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
