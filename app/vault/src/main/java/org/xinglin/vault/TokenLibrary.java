package org.xinglin.vault;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * Where a PKCS#11 library may lie. Its path stands in the vault file and is loaded before anybody is known, so whoever could
 * write that file could run code of his own here: only what an administrator of the machine installed is loaded.
 */
final class TokenLibrary {
    private static final String NAMED = "XINGLIN_TOKEN_LIBRARY";
    private static final List<String> INSTALLED = List.of(
            "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/opt", "/Library", "C:\\Windows", "C:\\Program Files");

    private TokenLibrary() {}

    /** @throws Failed Invalid BAD_TOKEN when there is no such file, or it lies elsewhere and $XINGLIN_TOKEN_LIBRARY differs */
    static Path checked(String library) throws Failed {
        try {
            Path path = Path.of(library);
            Path real = path.toRealPath();
            @Nullable String named = System.getenv(NAMED);
            if (path.isAbsolute() && (isInstalled(real) || library.equals(named))) {
                return real;
            }
        } catch (IOException | InvalidPathException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TOKEN, library, "no such file"), e);
        }
        throw new Failed(new Failure.Invalid(
                Problem.BAD_TOKEN, library, "not in a folder of installed libraries, and not named in $" + NAMED));
    }

    private static boolean isInstalled(Path real) {
        return INSTALLED.stream().anyMatch(folder -> real.startsWith(Path.of(folder)));
    }
}
