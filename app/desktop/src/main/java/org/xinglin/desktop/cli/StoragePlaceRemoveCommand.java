package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.PlaceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets a place. */
@Command(
        name = "remove",
        description = "Forgets a place that no policy names and that keeps no copy any more. Nothing is deleted there.")
final class StoragePlaceRemoveCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME", description = "The place.")
    private String name = "";

    @Override
    int run(Session session, Output output) throws Failed {
        session.storage().change().remove(PlaceId.parse(name));
        output.result(Map.of("place", name), "Place " + name + " is forgotten.");
        return ExitCode.DONE;
    }
}
