package org.xinglin.core.records;

import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.GrantContext;

/** Where tombstones are set: the permission contract. */
public interface Graveyard {
    /** For ever: nobody passes any more, also not the owner. One transaction for up to 100 records. */
    Digest destroy(List<Digest> records) throws Failed;

    /** Which contract on which chain holds the tombstone. */
    GrantContext contextFor(Digest record, WalletAddress owner);
}
