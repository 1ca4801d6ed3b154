package org.xinglin.desktop.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.training.MachineReport;
import org.xinglin.core.training.Participant;

/** A hospital that is connected to a task, as output. */
final class ParticipantFields {
    private static final double GIBIBYTE = 1L << 30;
    private static final double MEGABYTE = 1e6;

    private ParticipantFields() {}

    /** What it does not tell is left out. */
    static Map<String, Object> of(Participant participant) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hospital", participant.hospital().text());
        fields.put("heard", participant.heard().toString());
        participant.machine().ifPresent(machine -> {
            fields.put("load", machine.load());
            fields.put("storage", machine.storage());
            fields.put("bandwidth", machine.bandwidth());
            fields.put("latencyMillis", machine.latency().toNanos() / 1e6);
            fields.put("queue", machine.queue());
        });
        return fields;
    }

    static String sentence(Participant participant) {
        return "  " + participant.hospital().text() + "  "
                + participant.machine().map(ParticipantFields::words).orElse("does not tell of its machine")
                + ", heard "
                + participant.heard().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String words(MachineReport machine) {
        return String.format(
                Locale.ROOT,
                "load %.0f %%, %.1f GiB free, link %.1f ms and %.1f MB/s, %d waiting",
                100 * machine.load(),
                machine.storage() / GIBIBYTE,
                machine.latency().toNanos() / 1e6,
                machine.bandwidth() / MEGABYTE,
                machine.queue());
    }
}
