package org.xinglin.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** The bearer token that an IPFS node asks for, from the file where it lies. */
public final class IpfsToken {
    private IpfsToken() {}

    /** Empty where there is no file. @throws Failed Invalid FILE_MISSING when it can not be read */
    public static Optional<String> read(Optional<Path> file) throws Failed {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.readString(file.get(), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new Failed(
                    new Failure.Invalid(Problem.FILE_MISSING, file.get().toString(), ""), e);
        }
    }
}
