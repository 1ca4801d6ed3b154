package org.xinglin.ipfs.pinning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;

/** Which pins are meant: all that have one of the CIDs (none: any), the name (empty: any) and one of the states. */
public record PinQuery(List<Cid> cids, String name, Set<PinStatus> states) {
    /** As the service, which shows what is pinned where no state is named. */
    public PinQuery {
        cids = List.copyOf(cids);
        states = states.isEmpty() ? Set.of(PinStatus.PINNED) : Set.copyOf(states);
    }

    /** Every order about this content. */
    public static PinQuery about(Cid cid) {
        return new PinQuery(List.of(cid), "", EnumSet.allOf(PinStatus.class));
    }

    /** All orders in one state. */
    public static PinQuery in(PinStatus status) {
        return new PinQuery(List.of(), "", Set.of(status));
    }
}
