package org.xinglin.desktop.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Tombstone;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Destroys a record for good. */
@Command(
        name = "erase",
        description = {
            "Destroys a record for good: its key wherever this hospital holds it, what names the patient, its pins, and every"
                    + " permission, with a tombstone on the chain. Nobody can undo it.",
            "What somebody read or copied before, keys that readers kept, and older backups can not be called back; the"
                    + " certificate says so. An interrupted destruction goes on when the command is given again."
        })
final class RecordEraseCommand extends HomeCommand {
    @Parameters(paramLabel = "RECORD", description = "A record id of this home.")
    private String record = "";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Where the signed certificate of destruction goes. It can be had again later the same way.")
    @Nullable
    private Path certificate;

    @Option(names = "--yes", description = "Do not ask for the id to be typed once more.")
    private boolean sure;

    @Override
    int run(Session session, Output output) throws Failed {
        RecordId id = Arguments.recordId(record);
        if (certificate != null && Files.exists(certificate)) {
            throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, certificate.toString()));
        }
        boolean destroyed = session.records().catalogue().tombstone(id).isPresent();
        if (!sure && !destroyed) {
            confirm(session, id);
        }
        Tombstone tombstone = session.records().erase().erase(id);
        if (certificate != null) {
            write(tombstone.certificate(), certificate);
        }
        Map<String, Object> fields = RecordFields.of(tombstone);
        fields.put("certificate", certificate == null ? "" : certificate.toString());
        output.result(fields, "Destroyed " + tombstone.destroyedAt() + ": record " + id + sentence());
        return ExitCode.DONE;
    }

    private String sentence() {
        return certificate == null ? "" : ". Certificate: " + certificate;
    }

    private void confirm(Session session, RecordId id) throws Failed {
        String title = session.records()
                .catalogue()
                .find(id)
                .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, record))
                .title();
        @SuppressWarnings("SystemConsoleNull") // none where input or output is no terminal
        @Nullable
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageException("Destroying can not be undone. Without a terminal, confirm it by --yes.");
        }
        String typed = console.readLine("This destroys \"%s\" for good. Type the record's id to go on: ", title);
        if (typed == null || !typed.strip().equals(id.toString())) {
            throw new Failed(new Failure.Cancelled());
        }
    }

    private static void write(String text, Path file) throws Failed {
        try {
            Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, file.toString(), ""), e);
        }
    }
}
