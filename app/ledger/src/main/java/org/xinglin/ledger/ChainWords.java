package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.AccessRead.Basis;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** The words of core as the contracts write them, and back. */
final class ChainWords {
    static final WalletAddress NOBODY = new WalletAddress("0x" + "0".repeat(40));
    private static final BigInteger LAST_SECOND = BigInteger.valueOf(Instant.MAX.getEpochSecond());

    /** MedicalAccess.Basis in its order. */
    private static final List<Basis> BASES =
            List.of(Basis.NONE, Basis.OWNER, Basis.GRANT, Basis.ROLE, Basis.BREAK_GLASS);

    private ChainWords() {}

    static Basis basis(BigInteger code) {
        return BASES.get(code.intValueExact());
    }

    /** Zero for no end. */
    static BigInteger end(Optional<Instant> until) {
        return BigInteger.valueOf(until.map(Instant::getEpochSecond).orElse(0L));
    }

    /** Beyond what Instant can say there is no end either. */
    static Optional<Instant> end(BigInteger until) {
        boolean endless = until.signum() == 0 || until.compareTo(LAST_SECOND) > 0;
        return endless ? Optional.empty() : Optional.of(time(until));
    }

    static Instant time(BigInteger seconds) {
        return Instant.ofEpochSecond(seconds.min(LAST_SECOND).longValueExact());
    }

    static BigInteger code(Role role) {
        return BigInteger.valueOf(role.code());
    }

    /** Empty for the role that nobody has. */
    static Optional<Role> role(BigInteger code) {
        return Arrays.stream(Role.values())
                .filter(role -> BigInteger.valueOf(role.code()).equals(code))
                .findFirst();
    }

    static List<byte[]> bytes(List<Digest> digests) {
        return digests.stream().map(Digest::bytes).toList();
    }

    /** Empty for the zero address. */
    static Optional<WalletAddress> somebody(String address) {
        WalletAddress account = new WalletAddress(address);
        return account.equals(NOBODY) ? Optional.empty() : Optional.of(account);
    }
}
