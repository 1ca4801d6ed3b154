package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.xinglin.ipfs.cid.Cid;

/** Makes directory nodes. */
public final class Directories {
    private static final Comparator<DagLink> BY_NAME_BYTES =
            (a, b) -> Arrays.compareUnsigned(utf8(a.name()), utf8(b.name()));

    private Directories() {}

    /** Stores a plain directory of these entries; their order does not matter. */
    public static Imported store(Collection<DagLink> entries, int cidVersion, BlockSink sink) throws IOException {
        List<DagLink> sorted = new ArrayList<>(entries);
        sorted.sort(BY_NAME_BYTES);
        byte[] block = Nodes.directory(sorted);
        long dagSize = block.length;
        for (DagLink entry : sorted) {
            dagSize += entry.size();
        }
        Cid cid = Nodes.cidOf(cidVersion, block);
        sink.put(cid, ByteBuffer.wrap(block));
        return new Imported(cid, 0, dagSize);
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
