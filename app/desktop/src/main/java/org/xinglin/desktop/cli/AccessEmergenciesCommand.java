package org.xinglin.desktop.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.Emergency;
import org.xinglin.core.access.EmergencyDesk;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Lists broken glass. */
@Command(
        name = "emergencies",
        description = "Lists where glass was broken. Exit code 3 when an alarm waits for an officer.")
final class AccessEmergenciesCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        AccessDesk desk = session.access().desk();
        List<EmergencyDesk.Case> cases = desk.emergency().desk().cases();
        Instant now = desk.clock().chainTime();
        for (EmergencyDesk.Case one : cases) {
            Emergency emergency = one.emergency();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(
                    "record", one.record().map(record -> record.id().toString()).orElse(""));
            fields.put("digest", emergency.record().hex());
            fields.put("doctor", emergency.doctor().text());
            fields.put("name", one.doctor().map(Member::name).orElse(""));
            fields.put("reason", emergency.reason());
            fields.put("at", emergency.at().toString());
            fields.put("until", emergency.until().toString());
            fields.put("running", one.running());
            fields.put("acknowledged", emergency.acknowledged());
            fields.put("keyReleased", emergency.keyReleased());
            fields.put("ownDoctor", one.ownDoctor());
            fields.put("alarm", one.alarms());
            output.result(fields, sentence(one, now));
        }
        if (cases.isEmpty()) {
            output.remark("No glass was ever broken.");
        }
        return cases.stream().anyMatch(EmergencyDesk.Case::alarms) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static String sentence(EmergencyDesk.Case one, Instant now) {
        Emergency emergency = one.emergency();
        return String.format(
                Locale.ROOT,
                "%s%s  %s (%s), %s, key %s: \"%s\"  %s",
                one.alarms() ? "ALARM  " : "",
                emergency.at(),
                one.doctor().map(Member::name).orElse("an unknown doctor"),
                emergency.doctor(),
                AccessWords.left(Optional.of(emergency.until()), now),
                emergency.keyReleased() ? "released" : "not released",
                emergency.reason(),
                one.record()
                        .map(record -> record.id().toString())
                        .orElse(emergency.record().hex()));
    }
}
