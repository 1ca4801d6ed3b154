package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Destination;
import org.xinglin.core.session.Session;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a record of one's own, or one that was granted. */
@Command(
        name = "open",
        description = "Decrypts a record of this home, or one that another member granted, to a file."
                + " The file appears whole or not at all.")
final class RecordOpenCommand extends HomeCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the plaintext goes.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace FILE if it exists.")
    private boolean force;

    /** By id or by CID. */
    static final class Which {
        @Parameters(paramLabel = "RECORD", description = "A record id of this home.")
        @Nullable
        String record;

        @Option(names = "--cid", paramLabel = "CID", description = "The CID of a record granted to this member.")
        @Nullable
        String cid;
    }

    @Override
    int run(Session session, Output output) throws Failed {
        Destination destination = new Destination(out, force);
        Progress progress = (done, total) -> output.progress(done / (1 << 20) + " MiB");
        long bytes = which.record != null
                ? session.records().open().open(Arguments.recordId(which.record), destination, progress)
                : session.access().openShared().open(cid(session), destination, progress);
        output.endProgress();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", out.toString());
        fields.put("bytes", bytes);
        output.result(fields, String.format("%,d bytes written to %s", bytes, out));
        return ExitCode.DONE;
    }

    private Cid cid(Session session) throws Failed {
        return session.records().store().parse(String.valueOf(which.cid));
    }
}
