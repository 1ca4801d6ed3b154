package org.xinglin.federation.trust;

import java.nio.file.Files;
import java.nio.file.Path;

/** What lies where in an authority's folder. */
record AuthorityFolder(Path home) {
    AuthorityFolder {
        home = home.toAbsolutePath().normalize();
    }

    Path root() {
        return home.resolve("root.pem");
    }

    Path key() {
        return home.resolve("root.key");
    }

    Path plan() {
        return home.resolve("authority.json");
    }

    Path issued() {
        return home.resolve("issued");
    }

    Path revoked() {
        return home.resolve("revoked.crl");
    }

    boolean isWhole() {
        return Files.exists(root());
    }
}
