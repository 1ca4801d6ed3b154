package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.xinglin.ipfs.repo.Repo;

/** The table of contents of the API: which command answers under which name. */
public final class Commands {
    private final Map<String, Command> byName = new TreeMap<>();

    /** {@code peerId} is what {@code id} shows; {@code workers} hash and store chunks. */
    public Commands(Repo repo, String peerId, Executor workers) throws IOException {
        Paths paths = new Paths(repo);
        byName.put("add", new AddCommand(repo, workers));
        byName.put("get", new GetCommand(repo, paths, InstantSource.system()));
        new ReadCommands(repo, paths).register(byName);
        new PinCommands(repo, paths).register(byName);
        new RemotePinCommands(repo, paths).register(byName);
        new RepoCommands(repo).register(byName);
        new BlockCommands(repo, paths).register(byName);
        new StatCommands(repo, paths).register(byName);
        new DagCommands(repo, paths).register(byName);
        new CarCommands(repo, paths).register(byName);
        new FilesCommands(repo, paths, workers).register(byName);
        new NodeCommands(peerId).register(byName);
    }

    Map<String, Command> byName() {
        return byName;
    }
}
