package org.xinglin.ipfs.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xinglin.ipfs.cid.Cid;

/** Many pins in a few calls. Thread-safe. */
public final class KuboPins {
    private static final String ARG = "arg";
    /** Some 70 bytes each in an address of which proxies take 32 KiB. */
    private static final int AT_ONCE = 200;

    private final KuboClient client;
    private final KuboHttp http;
    private final AtomicBoolean moves = new AtomicBoolean(true);

    KuboPins(KuboClient client, KuboHttp http) {
        this.client = client;
        this.http = http;
    }

    /** Pins many trees; when it fails, some of them may be pinned. */
    public void add(List<Cid> cids) throws IOException {
        for (int from = 0; from < cids.size(); from += AT_ONCE) {
            Query query = new Query("pin/add");
            cids.subList(from, Math.min(cids.size(), from + AT_ONCE)).forEach(cid -> query.with(ARG, cid));
            http.linesOfLongWork(query);
        }
    }

    /**
     * Pins each new tree in the place of an old one, which need not be pinned; an old one goes after its new one came. The
     * embedded node does {@value #AT_ONCE} in one call and looks at what differs; any other one after the other.
     *
     * @param olds the old tree of each new one
     */
    public void move(Map<Cid, Cid> olds) throws IOException {
        List<Map.Entry<Cid, Cid>> all = List.copyOf(olds.entrySet());
        int each = AT_ONCE / 2; // two trees a move
        for (int from = 0; from < all.size(); from += each) {
            List<Map.Entry<Cid, Cid>> some = all.subList(from, Math.min(all.size(), from + each));
            if (!moves.get() || !moved(some)) {
                oneByOne(some);
            }
        }
    }

    /** Whether the node knows how. */
    private boolean moved(List<Map.Entry<Cid, Cid>> some) throws IOException {
        Query query = new Query("xinglin/pin/move");
        some.forEach(move -> query.with(ARG, move.getValue()).with(ARG, move.getKey()));
        try {
            http.linesOfLongWork(query);
            return true;
        } catch (KuboException e) {
            if (!e.isOfTheCommand()) {
                throw e;
            }
            moves.set(false);
            return false;
        }
    }

    private void oneByOne(List<Map.Entry<Cid, Cid>> some) throws IOException {
        Map<Cid, Cid> rest = new LinkedHashMap<>();
        for (Map.Entry<Cid, Cid> move : some) {
            try {
                client.pinUpdate(move.getValue(), move.getKey());
            } catch (KuboException e) {
                if (e.kind() == KuboException.Kind.UNREACHABLE || e.kind() == KuboException.Kind.OUT_OF_SPACE) {
                    throw e;
                }
                rest.put(move.getKey(), move.getValue()); // the old one was not pinned, or the node can not move pins
            }
        }
        for (Map.Entry<Cid, Cid> move : rest.entrySet()) {
            client.pinAdd(move.getKey());
            letGo(move.getValue());
        }
    }

    /** Harmless where it is not pinned. */
    public void letGo(Cid root) throws IOException {
        try {
            client.pinRm(root);
        } catch (KuboException e) {
            if (e.kind() != KuboException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }
}
