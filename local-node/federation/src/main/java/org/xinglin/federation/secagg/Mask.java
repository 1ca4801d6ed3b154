package org.xinglin.federation.secagg;

import javax.crypto.SecretKey;

/** A pseudo-random vector of the ring that is added or taken away: uniform over all of it, as keystream bytes are. */
final class Mask {
    private final Derivation seed;
    private final byte[] info;
    private final boolean added;

    private Mask(Derivation seed, byte[] info, boolean added) {
        this.seed = seed;
        this.info = info;
        this.added = added;
    }

    /** The own mask of {@code account}, from its seed b. */
    static Mask own(byte[] seed, Roster roster, String account) {
        byte[] info = Binding.of("own mask").with(roster.digest()).with(account).bytes();
        return new Mask(Derivation.of(seed, roster.digest()), info, true);
    }

    /** The mask of {@code account} with {@code peer}, which the one whose name comes first adds and the other takes away. */
    static Mask shared(byte[] agreed, Roster roster, String account, String peer) {
        boolean first = account.compareTo(peer) < 0;
        byte[] info = Binding.of("pair mask")
                .with(roster.digest())
                .with(first ? account : peer)
                .with(first ? peer : account)
                .bytes();
        return new Mask(Derivation.of(agreed, roster.digest()), info, first);
    }

    boolean added() {
        return added;
    }

    /** Each block of a vector has a key of its own, so that a block can be computed by itself. */
    SecretKey key(int block) {
        return seed.key(Binding.of("block").with(info).with(block).bytes());
    }
}
