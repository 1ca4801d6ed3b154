package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.StorageStatus;

/** Copies as output. */
final class ReplicaFields {
    private ReplicaFields() {}

    static Map<String, Object> of(StorageStatus.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        line.record().ifPresent(id -> fields.put("record", id.toString()));
        fields.put("cid", line.cid().text());
        fields.put("lagging", line.isLagging());
        fields.put("copies", line.replicas().stream().map(ReplicaFields::of).toList());
        return fields;
    }

    private static Map<String, Object> of(Replica replica) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("place", replica.place().text());
        fields.put("state", word(replica));
        fields.put("since", replica.since().toString());
        if (replica.attempts() > 0) {
            fields.put("attempts", replica.attempts());
            fields.put("nextTry", replica.nextTry().toString());
            fields.put("trouble", replica.trouble());
        }
        replica.sample().ifPresent(sample -> {
            fields.put("sampledAt", sample.at().toString());
            fields.put("samplePassed", sample.passed());
        });
        return fields;
    }

    static List<String> text(StorageStatus.Line line) {
        List<String> lines = new ArrayList<>();
        lines.add(line.record().map(Object::toString).orElse("(no record any more)") + "  " + line.cid());
        if (line.replicas().isEmpty()) {
            lines.add("  not looked at yet: run xinglin storage replicate, or open the console");
        }
        for (Replica replica : line.replicas()) {
            String sample = replica.sample()
                    .map(last -> (last.passed() ? "sample passed " : "SAMPLE FAILED ") + last.at())
                    .orElse("not sampled yet");
            lines.add(String.format(
                    Locale.ROOT, "  %-16s %-8s since %s, %s", replica.place(), word(replica), replica.since(), sample));
            if (!replica.trouble().isEmpty()) {
                lines.add("    failed " + replica.attempts() + " times, next try " + replica.nextTry() + ": "
                        + replica.trouble());
            }
        }
        return lines;
    }

    private static String word(Replica replica) {
        return replica.state().name().toLowerCase(Locale.ROOT);
    }
}
