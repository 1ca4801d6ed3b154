package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.ReplicationPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a policy. */
@Command(
        name = "set",
        description =
                "Says at how many places, and at which, records of a category are kept. The home node always keeps them.")
final class StoragePolicySetCommand extends HomeCommand {
    private static final String ALL = "all";

    @Parameters(
            paramLabel = "CATEGORY|all",
            description = "imaging, laboratory, report, prescription, genomics, other.")
    private String category = "";

    @Option(names = "--copies", required = true, paramLabel = "N", description = "At how many of the places.")
    private int copies = 1;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "PLACE",
            split = ",",
            description = "The places in order; a later one takes the part of one that keeps failing.")
    private List<String> places = new ArrayList<>();

    @Override
    int run(Session session, Output output) throws Failed {
        ReplicationPolicy policy = policy();
        for (Category each : categories()) {
            session.storage().change().setPolicy(each, policy);
            output.result(
                    Map.of("category", each.word(), "copies", copies, "places", places),
                    each.word() + ": " + copies + " of " + String.join(", ", places));
        }
        output.remark("The open console brings the records there; or now: xinglin storage replicate");
        return ExitCode.DONE;
    }

    private ReplicationPolicy policy() throws Failed {
        List<PlaceId> named = new ArrayList<>();
        for (String place : places) {
            named.add(PlaceId.parse(place.strip()));
        }
        try {
            return new ReplicationPolicy(copies, named);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--copies and --at: " + e.getMessage());
        }
    }

    private Set<Category> categories() {
        if (category.equals(ALL)) {
            return EnumSet.allOf(Category.class);
        }
        try {
            return Set.of(Category.valueOf(category.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("There is no category " + category
                    + ": imaging, laboratory, report, prescription, genomics, other or all.");
        }
    }
}
