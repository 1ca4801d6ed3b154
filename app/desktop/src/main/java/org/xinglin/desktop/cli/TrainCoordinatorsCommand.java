package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.ChangeCoordinators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells and changes where standbys are dialled. */
@Command(
        name = "coordinators",
        description = {
            "Shows where this hospital finds the standbys of its coordinator, and changes it.",
            "When the coordinator is gone, or does not hold a task any more, a hospital that takes part goes on with the one",
            "of these that does. Only an administrator changes it."
        })
final class TrainCoordinatorsCommand extends HomeCommand {
    @Option(names = "--add", paramLabel = "HOST:PORT", description = "One more; may be repeated.")
    private List<String> added = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "HOST:PORT", description = "One less; may be repeated.")
    private List<String> removed = new ArrayList<>();

    @Override
    int run(Session session, Output output) throws Failed {
        ChangeCoordinators known = session.training().coordinators();
        for (String address : removed) {
            known.remove(address);
        }
        for (String address : added) {
            known.add(address);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("coordinators", known.addresses());
        output.result(
                fields,
                known.addresses().isEmpty()
                        ? List.of("No standby is known: this hospital dials its own coordinator only.")
                        : known.addresses());
        return ExitCode.DONE;
    }
}
