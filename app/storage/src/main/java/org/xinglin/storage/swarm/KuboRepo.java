package org.xinglin.storage.swarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;

/** The folder of a Kubo node, held so that no daemon starts in it meanwhile. */
final class KuboRepo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KuboRepo.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern API = Pattern.compile("/(?:ip[46]|dns[46]?)/([^/]+)/tcp/(\\d+).*", Pattern.DOTALL);

    private final Path folder;
    private final FileChannel lock;

    private KuboRepo(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws Failed Invalid BAD_KUBO_REPO, Conflicting REPO_IN_USE, Invalid FOLDER_UNWRITABLE */
    static KuboRepo open(Path folder) throws Failed {
        for (String needed : new String[] {"config", "version"}) {
            if (!Files.isRegularFile(folder.resolve(needed))) {
                throw bad(folder, needed);
            }
        }
        if (isAnswering(folder.resolve("api"))) {
            throw inUse(folder);
        }
        return new KuboRepo(folder, locked(folder));
    }

    /** Kubo locks this file with fcntl, as Java does, and takes it away afterwards. */
    private static FileChannel locked(Path folder) throws Failed {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(folder.resolve("repo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, folder.toString(), ""), e);
        }
        boolean held = false;
        try {
            held = channel.tryLock() != null;
            if (!held) {
                throw inUse(folder);
            }
            return channel;
        } catch (IOException | OverlappingFileLockException e) {
            throw new Failed(new Failure.Conflicting(Conflict.REPO_IN_USE, folder.toString()), e);
        } finally {
            if (!held) {
                closeQuietly(channel);
            }
        }
    }

    /** A daemon leaves the file behind when it is killed: only an answer counts. */
    private static boolean isAnswering(Path api) {
        if (!Files.exists(api)) {
            return false;
        }
        try (Socket socket = new Socket()) {
            Matcher address = API.matcher(Files.readString(api).strip());
            if (!address.matches()) {
                return true; // a socket file, or of a form not known here: better safe
            }
            socket.connect(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), (int)
                    PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    boolean holds(Path file) {
        return file.toAbsolutePath().startsWith(folder.toAbsolutePath());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** @throws Failed Invalid BAD_KUBO_REPO */
    ObjectNode config() throws Failed {
        try {
            if (JSON.readTree(Files.readAllBytes(file("config"))) instanceof ObjectNode config) {
                return config;
            }
            throw bad(folder, "config");
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes the settings, and the node's private key is among them
            throw bad(folder, "config, line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new Failed(
                    new Failure.Invalid(Problem.FILE_UNREADABLE, file("config").toString(), ""), e);
        }
    }

    byte[] write(ObjectNode config) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings that were read can be written", e);
        }
    }

    int version() throws Failed {
        try {
            return Integer.parseInt(Files.readString(file("version")).strip());
        } catch (IOException | NumberFormatException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_KUBO_REPO, folder.toString(), "version"), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file("repo.lock"));
        } catch (IOException stays) {
            LOG.info("an empty lock file stays, which hinders no daemon", stays);
        } finally {
            closeQuietly(lock);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a lock could not be given back", e);
        }
    }

    private static Failed inUse(Path folder) {
        return new Failed(new Failure.Conflicting(Conflict.REPO_IN_USE, folder.toString()));
    }

    private static Failed bad(Path folder, String detail) {
        return new Failed(new Failure.Invalid(Problem.BAD_KUBO_REPO, folder.toString(), detail));
    }
}
