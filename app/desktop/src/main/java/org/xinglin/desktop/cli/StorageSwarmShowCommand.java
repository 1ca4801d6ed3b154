package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.storage.SwarmKey;
import org.xinglin.desktop.assembly.StorageTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells a swarm key's fingerprint. */
@Command(
        name = "show",
        description = "Prints a swarm key's fingerprint, never the key. A Kubo daemon prints the same when it starts.")
final class StorageSwarmShowCommand extends ToolCommand {
    @Parameters(paramLabel = "FILE", description = "A swarm key file.")
    private Path file = Path.of("");

    @Override
    int run(Output output) throws Failed {
        SwarmKey key = StorageTools.swarmKeys().read(file);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("fingerprint", key.fingerprint());
        fields.put("othersCanRead", key.othersCanRead());
        output.result(fields, key.fingerprint());
        if (key.othersCanRead()) {
            output.remark("Others on this machine can read the key. Shut the file: chmod 600 " + file);
        }
        return ExitCode.DONE;
    }
}
