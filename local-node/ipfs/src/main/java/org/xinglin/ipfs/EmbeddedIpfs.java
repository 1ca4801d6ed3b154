package org.xinglin.ipfs;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.rpc.Commands;
import org.xinglin.ipfs.rpc.RpcServer;

/** An IPFS node inside this process: a repo on disk and the Kubo RPC API on 127.0.0.1. */
public final class EmbeddedIpfs implements AutoCloseable {
    /** More than cores, because storing waits for the disk: concurrent fsyncs share one journal commit. */
    private static final int WORKERS = 8;

    private final Repo repo;
    private final ExecutorService workers;
    private final RpcServer server;

    private EmbeddedIpfs(Repo repo, ExecutorService workers, RpcServer server) {
        this.repo = repo;
        this.workers = workers;
        this.server = server;
    }

    /** Opens or creates the repo and answers when this returns. */
    public static EmbeddedIpfs start(IpfsSettings settings) throws IOException {
        Repo repo = Repo.open(settings.home());
        ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().daemon().name("ipfs-work-", 0).factory());
        try {
            String peerId = PeerIdentity.loadOrCreate(settings.home());
            RpcServer server =
                    RpcServer.start(settings.port(), new Commands(repo, peerId, workers), settings.authorizations());
            return new EmbeddedIpfs(repo, workers, server);
        } catch (IOException e) {
            workers.shutdownNow();
            repo.close();
            throw e;
        }
    }

    /** The address of the API, without {@code /api/v0}. */
    public URI apiUri() {
        return server.uri();
    }

    /** Stops answering, lets chunks under way end, and gives the repo free. */
    @Override
    public void close() {
        server.close();
        workers.close();
        repo.close();
    }
}
