package org.xinglin.federation.secagg;

/** A hash of a seed of 32 random bytes: it says nothing of the seed, and shows whether shares opened the right one. */
final class SeedCommitment {
    static final int BYTES = 32;

    private SeedCommitment() {}

    static byte[] of(Roster roster, String account, byte[] seed) {
        return Binding.of("seed").with(roster.digest()).with(account).with(seed).sha256();
    }
}
