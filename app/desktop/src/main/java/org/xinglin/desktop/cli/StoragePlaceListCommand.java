package org.xinglin.desktop.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.Place;
import picocli.CommandLine.Command;

/** Lists the places. */
@Command(name = "list", description = "Lists the places; their tokens are never shown.")
final class StoragePlaceListCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) {
        for (Place place : session.storage().plan().places()) {
            output.result(
                    fields(place),
                    String.format(
                            Locale.ROOT,
                            "%-16s %-16s %s  %s",
                            place.id(),
                            place.kind().word(),
                            place.address(),
                            place.label()));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Place place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("place", place.id().text());
        fields.put("kind", place.kind().word());
        fields.put("label", place.label());
        fields.put("address", place.address().toString());
        place.gateway().map(URI::toString).ifPresent(gateway -> fields.put("gateway", gateway));
        if (place.copies() > 0) {
            fields.put("copies", place.copies());
        }
        return fields;
    }
}
