package org.xinglin.ledger.proof;

import java.util.List;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.ledger.proof.AccessProof.Claim;

/** Which logs matter to a record and a member. */
public final class Concern {
    /** As many topics a grantee's event has: the event, the record, the owner, the grantee. */
    private static final int GRANTEE = 3;

    private Concern() {}

    /** An event of the record that names no other account than its owner and the member, or one of the member. */
    public static boolean of(Claim claim, WalletAddress contract, List<Digest> topics) {
        if (topics.size() < 2) {
            return false;
        }
        if (contract.equals(claim.consortium())) {
            return topics.get(1).equals(topic(claim.member()));
        }
        boolean ofRecord = contract.equals(claim.access()) && topics.contains(claim.record());
        return ofRecord && (topics.size() <= GRANTEE || !isOther(claim, topics.get(GRANTEE)));
    }

    /** A role's code is no account: its first 12 bytes of 20 are zero. */
    private static boolean isOther(Claim claim, Digest topic) {
        byte[] bytes = topic.bytes();
        boolean account = false;
        for (int i = 12; i < 24; i++) {
            account |= bytes[i] != 0;
        }
        boolean padded = bytes[0] == 0 && bytes[11] == 0;
        return account && padded && !topic.equals(topic(claim.member()));
    }

    static Digest topic(WalletAddress account) {
        return Digest.of(Numeric.toBytesPadded(Numeric.toBigInt(account.text()), 32));
    }
}
