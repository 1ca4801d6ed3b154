package org.xinglin.core.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * All that a record is at this moment: what the catalogue names, what a re-encryption that was cut off left on its way, and
 * what another console put in its place. To destroy a part only would leave it readable.
 *
 * @param digests under which it stands or may come to stand on the chain, the catalogue's first
 * @param ciphertexts that this hospital's node may hold a pin of
 */
record Remains(List<Digest> digests, List<Cid> ciphertexts) {
    static Remains of(MedicalRecord record, RecordRegistry registry, EraseRecord.Copies copies) throws Failed {
        Set<Cid> ciphertexts = new LinkedHashSet<>();
        ciphertexts.add(record.cid());
        copies.replacements().underWay(record.id()).ifPresent(change -> {
            ciphertexts.add(change.old());
            change.next().ifPresent(ciphertexts::add);
        });
        Set<Digest> digests = new LinkedHashSet<>();
        ciphertexts.forEach(cid -> digests.add(cid.digest()));
        List<Digest> later = Successors.of(record.digest(), registry);
        if (!digests.containsAll(later)) {
            Successors.kept(record, copies.safeguard()).map(MedicalRecord::cid).ifPresent(ciphertexts::add);
        }
        digests.addAll(later);
        return new Remains(List.copyOf(digests), List.copyOf(ciphertexts));
    }

    /** What stands on the chain as {@code owner}'s and opens for somebody; the catalogue's own whoever owns it. */
    List<Digest> readable(RecordRegistry registry, WalletAddress owner) throws Failed {
        List<Digest> open = new ArrayList<>();
        for (Digest digest : digests) {
            boolean ours = digest.equals(digests.getFirst())
                    || registry.ownerOf(digest).filter(owner::equals).isPresent();
            if (ours && !registry.isDestroyed(digest)) {
                open.add(digest);
            }
        }
        return open;
    }
}
