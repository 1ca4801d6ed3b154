package org.xinglin.storage.swarm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** The bearer token of a daemon's RPC, in a file that only its owner reads. */
final class RpcToken {
    private static final int BYTES = 32;
    /** Shorter ones could be guessed over a network. */
    private static final int LEAST = 16;

    private RpcToken() {}

    static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The first line; empty when there is no such file. @throws Failed Invalid FILE_UNREADABLE */
    static Optional<String> read(Path file) throws Failed {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String token = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (token.length() < LEAST || !token.matches("[!-~]+")) {
                throw new Failed(new Failure.Invalid(
                        Problem.FILE_UNREADABLE, file.toString(), "a token has at least " + LEAST + " characters"));
            }
            return Optional.of(token);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }
}
