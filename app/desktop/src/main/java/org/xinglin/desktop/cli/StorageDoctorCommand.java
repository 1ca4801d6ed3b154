package org.xinglin.desktop.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Severity;
import org.xinglin.desktop.assembly.HomeFolder;
import org.xinglin.desktop.assembly.NodeReference;
import org.xinglin.desktop.assembly.StorageTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks an IPFS daemon over. */
@Command(
        name = "doctor",
        description = {
            "Looks an IPFS daemon over and names what endangers patients' data and how to mend it. Changes nothing.",
            "Exit codes: 0 healthy, 1 something is to be mended, 5 not reachable. What can not be seen is said to be so."
        })
final class StorageDoctorCommand extends ToolCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "The daemon's RPC, such as http://127.0.0.1:5001. Default: the node of the home.")
    @Nullable
    private String url;

    @Option(names = "--token-file", paramLabel = "FILE", description = "The bearer token that the daemon asks for.")
    @Nullable
    private Path token;

    @Option(names = "--home", paramLabel = "DIR", description = "The home whose node is meant without a URL.")
    @Nullable
    private Path home;

    @Option(names = "--strict", description = "Exit code 1 also when something could not be seen.")
    private boolean strict;

    @Override
    int run(Output output) throws Failed {
        Daemon daemon = daemon();
        List<Finding> findings = StorageTools.nodeDoctor().examine(daemon.api(), daemon.token());
        DoctorText text = new DoctorText(Locale.getDefault(Locale.Category.DISPLAY));
        for (Finding finding : findings) {
            output.result(fields(finding, text), text.tell(finding));
        }
        output.remark(text.summary(findings, daemon.api().toString()));
        boolean ill = findings.stream().anyMatch(Finding::isTrouble);
        boolean unseen = findings.stream().anyMatch(finding -> finding.severity() == Severity.NOT_VISIBLE);
        return ill || (strict && unseen) ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** Whom to look over. */
    private record Daemon(URI api, Optional<Path> token) {}

    private Daemon daemon() throws Failed {
        if (url != null) {
            return new Daemon(typed(url), Optional.ofNullable(token));
        }
        HomeFolder folder = home == null ? HomeFolder.usual() : new HomeFolder(home);
        NodeAddresses node = NodeReference.read(folder.nodeReference().toString());
        return new Daemon(
                node.ipfs(), Optional.ofNullable(token).or(() -> node.tokens().ipfs()));
    }

    private static URI typed(String text) {
        if (!text.matches("https?://[A-Za-z0-9.:\\[\\]-]+:\\d{1,5}/?|https://[A-Za-z0-9.-]+(/.*)?")) {
            throw new UsageException(
                    "A daemon's RPC is named as http://HOST:PORT or https://HOST[:PORT], not: " + text);
        }
        return URI.create(text);
    }

    private static Map<String, Object> fields(Finding finding, DoctorText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("side", finding.side().name());
        fields.put("severity", finding.severity().name());
        fields.put("title", text.title(finding));
        fields.put("facts", finding.facts());
        if (finding.isTrouble()) {
            fields.put("means", text.means(finding));
            fields.put("mend", text.mend(finding));
        }
        return fields;
    }
}
