package org.xinglin.chain.genesis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a genesis in the chain's folder. */
public final class GenesisFile {
    private static final String NAME = "genesis.json";

    private GenesisFile() {}

    /** Nothing in a folder where no chain has begun. */
    public static Optional<Genesis> read(Path home) throws IOException {
        Path file = home.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(GenesisJson.read(Files.readString(file)));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("its " + NAME + " can not be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** When this returns, the file survives a loss of power. */
    public static void write(Path home, Genesis genesis) throws IOException {
        Path fresh = home.resolve(NAME + ".new");
        String text = GenesisJson.write(genesis).toPrettyString() + System.lineSeparator();
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
