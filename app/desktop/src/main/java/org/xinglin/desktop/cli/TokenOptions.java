package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import picocli.CommandLine.Option;

/** How long a token is good, and where it goes: to the terminal, or into a file of its owner's. */
final class TokenOptions {
    @Option(names = "--hours", paramLabel = "N", description = "How long the token is good. Default: 72.")
    private long hours = 72;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write the token into this new file, for its owner only, instead of showing it.")
    private @Nullable Path file;

    Duration validity() {
        if (hours < 1) {
            throw new UsageException("--hours is at least 1.");
        }
        return Duration.ofHours(hours);
    }

    void hand(String token, Output output) throws Failed {
        if (file == null) {
            output.result(Map.of("token", token), token);
            output.remark("It is shown this once, and good once: hand it to that hospital alone.");
            return;
        }
        write(file, token);
        output.result(Map.of("file", file.toString()), "The token is in " + file + "; it is good once.");
    }

    private static void write(Path file, String token) throws Failed {
        FileAttribute<?>[] owner =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)
                    .close();
            Files.writeString(file, token + System.lineSeparator());
        } catch (FileAlreadyExistsException e) {
            throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, file.toString()), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, file.toString(), ""), e);
        }
    }
}
