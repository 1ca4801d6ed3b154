package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinglin.federation.secagg.wire.Survivor;
import org.xinglin.federation.secagg.wire.SurvivorList;

/** Who of those that shared keys is in the sum, with the digest of its masked vector, and who is not. */
final class SurvivorSet {
    private final SortedMap<String, byte[]> survivors;
    private final SortedSet<String> dropped;

    /** Whoever shared and is no survivor was dropped. */
    SurvivorSet(Map<String, byte[]> survivors, Collection<String> shared) {
        this.survivors = Collections.unmodifiableSortedMap(new TreeMap<>(survivors));
        SortedSet<String> others = new TreeSet<>(shared);
        others.removeAll(survivors.keySet());
        this.dropped = Collections.unmodifiableSortedSet(others);
    }

    /** In order. */
    Collection<String> survivors() {
        return survivors.keySet();
    }

    /** In order. */
    Collection<String> dropped() {
        return dropped;
    }

    boolean contains(String account) {
        return survivors.containsKey(account);
    }

    SurvivorList message() {
        SurvivorList.Builder message = SurvivorList.newBuilder().addAllDropped(dropped);
        survivors.forEach((account, digest) -> message.addSurvivors(
                Survivor.newBuilder().setAccount(account).setMaskedDigest(ByteString.copyFrom(digest))));
        return message.build();
    }

    /** What {@code signer} agrees to: this set, of these who shared, in this round and roster. */
    byte[] statement(Roster roster, String signer) {
        return Binding.of("consistency check")
                .with(roster.digest())
                .with(message().toByteArray())
                .with(signer)
                .bytes();
    }
}
