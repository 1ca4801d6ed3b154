package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Requests on the contract. Every call: {@code Failed} Unreachable, Refused with the contract's error name. */
public interface AccessRequests {
    /** Asks the owner of a record for access, as the vault's account. */
    Digest ask(Digest record, String purpose) throws Failed;

    /** @param reason up to 64 bytes of UTF-8 on the chain, naming nobody */
    Digest deny(Digest record, WalletAddress requester, String reason) throws Failed;

    /** The latest of each record and requester that the vault's account has to answer or answered, newest first. */
    List<AccessRequest> received() throws Failed;

    /** The latest of each record that the vault's account asked for, newest first. */
    List<AccessRequest> sent() throws Failed;
}
