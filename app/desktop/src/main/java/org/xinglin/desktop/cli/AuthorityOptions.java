package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.learning.FolderAuthority;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which authority, and the password of its key. */
final class AuthorityOptions {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the authority.")
    private Path folder = Path.of("");

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the password of the authority's key. Default: a prompt, if it has one.")
    private @Nullable Path passwordFile;

    Path folder() {
        return folder;
    }

    FolderAuthority open() throws Failed {
        if (!FolderAuthority.needsPassword(folder)) {
            return FolderAuthority.open(folder, Optional.empty(), InstantSource.system());
        }
        try (Secret password = given()) {
            return FolderAuthority.open(folder, Optional.of(password), InstantSource.system());
        }
    }

    /** Empty when none was given by a file. */
    Optional<Secret> fromFile() throws Failed {
        return passwordFile == null ? Optional.empty() : Optional.of(HomeOptions.firstLine(passwordFile));
    }

    private Secret given() throws Failed {
        Optional<Secret> read = fromFile();
        if (read.isPresent()) {
            return read.get();
        }
        return Secret.ofTyped(Terminal.typedUnseen("Password of the authority's key")
                .orElseThrow(() -> new UsageException("No password was given: use --password-file FILE.")));
    }
}
