package org.xinglin.desktop.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a place. */
@Command(
        name = "add",
        description =
                "Adds a place, or changes the one of this name. Nothing is copied there before a policy names it.")
final class StoragePlaceAddCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME", description = "How you speak of it: 1 to 32 of a-z, 0-9 and -.")
    private String name = "";

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            converter = PlaceKindWord.class,
            description = "kubo (a Kubo daemon), cluster (IPFS Cluster's REST API) or pinning-service.")
    private Place.Kind kind = Place.Kind.KUBO;

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Its API, such as http://10.0.0.7:5001, or https://pins.example for a pinning service.")
    private String url = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "What a person calls it. Default: its name.")
    @Nullable
    private String label;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "For cluster and pinning-service: where raw blocks can be read to check the copies.")
    @Nullable
    private String gateway;

    @Option(
            names = "--peers",
            paramLabel = "N",
            description = "For cluster: on how many of its peers. Default: as the cluster is set.")
    private int peers;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line is the bearer token, or USER:PASSWORD for a cluster. Kept encrypted."
                    + " Without it a place that stays at its host keeps the one it has.")
    @Nullable
    private Path token;

    @Override
    int run(Session session, Output output) throws Failed {
        Place place = new Place(
                PlaceId.parse(name),
                kind,
                label == null ? name : label,
                address("--url", url),
                gateway == null ? Optional.empty() : Optional.of(address("--gateway", gateway)),
                peersWanted());
        Optional<Secret> secret =
                token == null ? session.storage().plan().secretKept(place) : Optional.of(HomeOptions.firstLine(token));
        try {
            session.storage().change().save(place, secret);
        } finally {
            secret.ifPresent(Secret::close);
        }
        output.result(
                Map.of("place", place.id().text()),
                "Place " + place.id() + " is known. Let records be kept there: xinglin storage policy set CATEGORY"
                        + " --copies 2 --at home," + place.id());
        return ExitCode.DONE;
    }

    private int peersWanted() {
        if (peers < 0 || peers > 99) {
            throw new UsageException("--peers takes 1 to 99, not " + peers);
        }
        return peers;
    }

    private static URI address(String option, String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " is no address: " + text + " (" + e.getMessage() + ")");
        }
        throw new UsageException(option
                + " takes http://HOST:PORT or https://HOST, without a password in it; that goes to --token-file");
    }
}
