package org.xinglin.storage.replication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.storage.Keeper;
import org.xinglin.core.storage.Keepers;
import org.xinglin.core.storage.Place;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.pinning.PinningService;
import org.xinglin.storage.IpfsToken;

/** Keepers whose contents come from the home node. */
public final class KuboKeepers implements Keepers {
    private final URI home;
    private final Optional<Path> homeToken;

    /** @param homeToken where the token lies that the home node asks for */
    public KuboKeepers(URI home, Optional<Path> homeToken) {
        this.home = home;
        this.homeToken = homeToken;
    }

    @Override
    public Keeper at(Place place, Optional<Secret> secret) throws Failed {
        KuboClient source = new KuboClient(home, IpfsToken.read(homeToken).orElse(null));
        String text = secret.map(KuboKeepers::text).orElse("");
        return switch (place.kind()) {
            case HOME -> new HomeKeeper(source, home.toString());
            case KUBO -> new KuboKeeper(source, new KuboClient(place.address(), bearer(text)), place);
            case CLUSTER -> new ClusterKeeper(source, new ClusterApi(place.address(), text), place);
            case PINNING_SERVICE -> new PinningServiceKeeper(source, new PinningService(place.address(), text), place);
        };
    }

    private static @Nullable String bearer(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(Secret secret) {
        return new String(secret.exposeForCipherCall(), StandardCharsets.UTF_8).strip();
    }
}
