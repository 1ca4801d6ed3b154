package org.xinglin.learning.site;

import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.secagg.PeerDirectory;

/**
 * Believes in a secure sum only hospitals that joined the task on the chain, as this hospital's own node has it. Certificates alone do
 * not do: whoever holds the authority's key could make hospitals up until all but one of a sum are its own. Thread-safe.
 */
public final class JoinedPeers implements PeerDirectory {
    private final PeerDirectory certified;
    private final Chain chain;
    /** Nobody leaves a task again. */
    private final Set<String> joined = ConcurrentHashMap.newKeySet();

    public JoinedPeers(PeerDirectory certified, Chain chain) {
        this.certified = certified;
        this.chain = chain;
    }

    /** What stands on the chain of one task. */
    @FunctionalInterface
    public interface Chain {
        boolean hasJoined(WalletAddress account) throws Failed;
    }

    /**
     * @throws io.grpc.StatusRuntimeException UNAVAILABLE when the chain does not answer: nothing is believed then, and nobody
     *     accused
     */
    @Override
    public boolean verifies(String account, byte[] message, byte[] signature) {
        return certified.verifies(account, message, signature) && hasJoined(account);
    }

    private boolean hasJoined(String account) {
        if (joined.contains(account)) {
            return true;
        }
        try {
            boolean hasJoined = chain.hasJoined(new WalletAddress(account));
            if (hasJoined) {
                joined.add(account);
            }
            return hasJoined;
        } catch (Failed e) {
            throw Status.UNAVAILABLE
                    .withDescription("the chain does not say who joined the task")
                    .withCause(e)
                    .asRuntimeException();
        }
    }
}
