package org.xinglin.desktop.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.desktop.assembly.HomeFolder;
import org.xinglin.desktop.assembly.HomePremises;

/** Who plays in the story: each in a home of its own with a vault of its own, all on one embedded node. */
final class DemoCast implements AutoCloseable {
    private final SecureRandom random = new SecureRandom();
    private final HomePremises host;
    private final NodeAddresses node;
    private final List<Runnable> endings = new ArrayList<>();
    private final Path folder;

    DemoCast(Path folder) throws Failed {
        this.folder = folder;
        this.host = new HomePremises(new HomeFolder(folder.resolve("node-host")));
        this.node = host.startDemoNode();
    }

    NodeAddresses node() {
        return node;
    }

    Session member(String name, Role role) throws Failed {
        HomeFolder home =
                new HomeFolder(folder.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-')));
        HomePremises premises = new HomePremises(home);
        endings.add(premises::close);
        try (Secret password = password()) {
            Session session = premises.setUp(Identity.of(name, role), password, node);
            endings.add(session::close);
            return session;
        }
    }

    /** Nobody needs it again: the homes are thrown away after the story. */
    private Secret password() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Secret.ofTyped(HexFormat.of().formatHex(bytes).toCharArray());
    }

    @Override
    public void close() {
        endings.reversed().forEach(Runnable::run);
        host.close();
    }
}
