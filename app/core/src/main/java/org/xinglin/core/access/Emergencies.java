package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Emergency access on the contract. Every call: {@code Failed} Unreachable, Refused with the contract's error name. */
public interface Emergencies {
    /**
     * The vault's account, a doctor, passes for one hour. Refused AlreadyGranted while an hour of hers runs on the record.
     *
     * @param reason 1 to 256 bytes, naming nobody
     */
    Digest breakGlass(Digest record, String reason) throws Failed;

    /** The owner's officer has seen it. */
    Digest acknowledge(Digest record, WalletAddress doctor) throws Failed;

    /** Those on records that the vault's account owns or that it broke itself, newest first. */
    List<Emergency> all() throws Failed;
}
