package org.xinglin.chain;

import com.sun.jna.Platform;
import io.horizen.evm.LibEvmException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.RlpException;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.DamagedChainException;
import org.xinglin.chain.follow.Follower;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.server.RpcServer;

/** An Ethereum chain inside this process, reached on loopback through Ethereum's own JSON-RPC. */
public final class EmbeddedChain implements AutoCloseable {
    private final ChainEngine engine;
    private final @Nullable Follower follower;
    private final RpcServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedChain(ChainEngine engine, @Nullable Follower follower, RpcServer server) {
        this.engine = engine;
        this.follower = follower;
        this.server = server;
    }

    /** Opens the chain in the home folder, or begins a new one there, and answers when this returns. */
    public static EmbeddedChain start(ChainSettings settings) throws ChainException {
        requirePlatform();
        requireFolder(settings.home());
        ChainEngine engine = startEngine(settings);
        try {
            RpcServer server = RpcServer.start(engine, settings.server());
            Follower follower = settings.follow()
                    .map(leader -> Follower.start(engine, leader))
                    .orElse(null);
            return new EmbeddedChain(engine, follower, server);
        } catch (IOException failed) {
            engine.close();
            throw new ChainException(
                    "The chain can not listen on port " + settings.server().port() + " ("
                            + innermost(failed).getMessage() + "). Choose another port, or 0 for any free one.",
                    failed);
        }
    }

    public URI httpUri() {
        return URI.create("http://" + server.address() + "/");
    }

    public URI webSocketUri() {
        return URI.create("ws://" + server.address() + "/");
    }

    public long chainId() {
        return engine.chainId();
    }

    /** What the chain began with. */
    public Genesis genesis() {
        return engine.genesis();
    }

    /** Finishes the block that is being made and closes the files. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            if (follower != null) {
                follower.close();
            }
            server.close();
            engine.close();
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }

    private static void requirePlatform() throws ChainException {
        boolean served = Platform.is64Bit() && Platform.isIntel() && (Platform.isLinux() || Platform.isWindows());
        if (!served) {
            throw new ChainException("The embedded chain runs on Linux and Windows with an x86-64 processor only, and"
                    + " this is " + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + ". Give the JSON-RPC URL of an Ethereum node instead.");
        }
    }

    private static void requireFolder(Path home) throws ChainException {
        try {
            Files.createDirectories(home);
            Path probe = Files.createTempFile(home, "writable", null);
            Files.delete(probe);
        } catch (IOException refused) {
            throw new ChainException("The chain can not write to its folder " + home + ".", refused);
        }
    }

    private static ChainEngine startEngine(ChainSettings settings) throws ChainException {
        Path home = settings.home();
        try {
            return settings.follow().isPresent()
                    ? Follower.open(home, settings.follow().get(), settings.clock())
                    : ChainEngine.seal(home, settings.genesis(), settings.idleBlock(), settings.clock());
        } catch (MVStoreException refused) {
            throw refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new ChainException("The chain in " + home + " is in use by another process.", refused)
                    : new ChainException("The blocks of the chain in " + home + " can not be read.", refused);
        } catch (LibEvmException refused) {
            throw new ChainException(
                    "The state of the chain in " + home + " can not be opened. If no other process uses it, remove its"
                            + " folder \"state\": it is made again from the blocks.",
                    refused);
        } catch (LinkageError refused) {
            throw new ChainException(
                    "The machine of the chain can not be loaded. It is unpacked to the folder for temporary files: that"
                            + " must be writable and allow programs to run.",
                    refused);
        } catch (RlpException | IllegalStateException | UncheckedIOException refused) {
            throw new ChainException("The blocks of the chain in " + home + " can not be read.", refused);
        } catch (DamagedChainException refused) {
            throw new ChainException(
                    "The chain in " + home + " can not be continued: " + refused.getMessage() + ".", refused);
        } catch (IOException refused) {
            throw new ChainException("The chain in " + home + " can not start: " + refused.getMessage() + ".", refused);
        }
    }
}
