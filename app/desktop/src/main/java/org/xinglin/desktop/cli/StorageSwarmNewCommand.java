package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.SwarmKey;
import org.xinglin.desktop.assembly.StorageTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a swarm key. */
@Command(
        name = "new",
        description = "Makes the key of a new private swarm, in a file for its owner only. The key is never printed.")
final class StorageSwarmNewCommand extends ToolCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the key goes.")
    private Path out = Path.of("");

    @Option(
            names = "--force",
            description = "Replace FILE if it exists. Members who hold the old key are then out of the swarm.")
    private boolean force;

    @Override
    int run(Output output) throws Failed {
        SwarmKey key = StorageTools.swarmKeys().create(new Destination(out, force));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", out.toString());
        fields.put("fingerprint", key.fingerprint());
        output.result(fields, List.of("swarm key    " + out, "fingerprint  " + key.fingerprint()));
        output.remark("Hand the file over in person or through an encrypted channel, and compare the fingerprint on the"
                + " phone.");
        return ExitCode.DONE;
    }
}
