package org.xinglin.storage.swarm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.NodeDoctor;

/** Looks a daemon over through the Kubo RPC API: Kubo, our own node, or another that speaks it. */
public final class RpcNodeDoctor implements NodeDoctor {
    private final InstantSource clock;

    public RpcNodeDoctor(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> examine(URI api, Optional<Path> token) throws Failed {
        if (api.getHost() == null || !String.valueOf(api.getScheme()).matches("https?")) {
            throw new Failed(new Failure.Unreachable(Part.STORAGE, api.toString()));
        }
        try (RpcProbe probe = new RpcProbe(api, secret(token))) {
            DaemonSheet sheet = DaemonSheet.ask(probe, isHere(api));
            if (sheet.version().status() == 404 || sheet.version().status() >= 500) {
                throw new Failed(new Failure.Unreachable(Part.STORAGE, api.toString()));
            }
            List<Finding> findings = new ArrayList<>(new DoorChecks(probe, sheet).run());
            findings.addAll(new SilenceChecks(sheet).run());
            findings.addAll(new ImportChecks(probe, sheet).run());
            findings.addAll(new HouseChecks(sheet, clock).run());
            return findings;
        } catch (IOException e) {
            throw new Failed(new Failure.Unreachable(Part.STORAGE, api.toString()), e);
        }
    }

    private static Optional<String> secret(Optional<Path> file) throws Failed {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> secret = RpcToken.read(file.get());
        if (secret.isEmpty()) {
            throw Failed.invalid(Problem.FILE_MISSING, file.get().toString());
        }
        return secret;
    }

    private static boolean isHere(URI api) throws UnknownHostException {
        return InetAddress.getByName(api.getHost()).isLoopbackAddress();
    }
}
