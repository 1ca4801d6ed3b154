package org.xinglin.learning.data.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.learning.data.Mismatch;

/** What was noticed while reading: reasons to refuse, and counts to tell. */
final class Findings {
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final Map<String, Integer> notes = new TreeMap<>();

    /** Once a place and reason. */
    void refuse(String place, String reason) {
        Mismatch mismatch = new Mismatch(place, reason);
        if (!mismatches.contains(mismatch)) {
            mismatches.add(mismatch);
        }
    }

    void note(String sentence) {
        notes.merge(sentence, 1, Integer::sum);
    }

    List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }

    List<String> notes() {
        return notes.entrySet().stream()
                .map(note -> note.getKey() + " (" + note.getValue() + " times)")
                .toList();
    }
}
