package org.xinglin.ipfs.mfs;

import java.util.Map;
import org.xinglin.ipfs.cid.Cid;

/** What many trees that were put at paths at once took the place of, and what their directories are now. */
public record Placed(Map<FilePath, Cid> replaced, Map<String, Cid> directories) {
    public Placed {
        replaced = Map.copyOf(replaced);
        directories = Map.copyOf(directories);
    }
}
