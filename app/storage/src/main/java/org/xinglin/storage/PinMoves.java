package org.xinglin.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.Link;

/** What is to be done to the pins of patients' directories, gathered over many patients. */
final class PinMoves {
    private final List<Cid> first = new ArrayList<>();
    private final Map<Cid, Cid> moved = new LinkedHashMap<>();
    private final List<Cid> left = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Adds a patient.
     *
     * @param directory where the notes of this patient stand
     * @param noted what they are, that of the root among them
     */
    void add(String directory, Cid root, List<Link> noted) {
        List<Link> others =
                noted.stream().filter(link -> !link.cid().sameBlock(root)).toList();
        if (others.isEmpty()) {
            first.add(root);
            return;
        }
        moved.put(root, others.getFirst().cid());
        others.stream().skip(1).map(Link::cid).forEach(left::add);
        others.forEach(other -> notes.add(directory + "/" + other.name()));
    }

    /** Roots of patients of whom nothing was pinned. */
    List<Cid> first() {
        return first;
    }

    /** The old root of each new one. */
    Map<Cid, Cid> moved() {
        return moved;
    }

    /** Further old roots, which a crash left behind. */
    List<Cid> left() {
        return left;
    }

    /** Of all old roots. */
    List<String> notes() {
        return notes;
    }
}
