package org.xinglin.ipfs.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.mfs.FilePath;
import org.xinglin.ipfs.mfs.MutableFiles;
import org.xinglin.ipfs.mfs.Placed;
import org.xinglin.ipfs.mfs.WriteMode;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.ipfs.unixfs.UnixFsReader;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/**
 * {@code files/mkdir|cp|mv|ls|stat|read|write|rm|flush}: the writable files. Every change is durable when it is answered,
 * so that {@code flush=false} changes nothing. Besides them one command of our own, {@code xinglin/files/place}.
 */
final class FilesCommands {
    private static final String IPFS = "/ipfs/";
    private static final int CHUNKS_AHEAD = 4;

    private final Repo repo;
    private final Paths paths;
    private final MutableFiles files;
    private final UnixFsReader reader;
    private final Descriptions descriptions;
    private final Executor workers;

    FilesCommands(Repo repo, Paths paths, Executor workers) {
        this.repo = repo;
        this.paths = paths;
        this.files = new MutableFiles(repo);
        this.reader = new UnixFsReader(repo.blocks());
        this.descriptions = new Descriptions(repo);
        this.workers = workers;
    }

    void register(Map<String, Command> commands) {
        commands.put("files/mkdir", this::mkdir);
        commands.put("files/cp", this::cp);
        commands.put("files/mv", this::mv);
        commands.put("files/rm", this::rm);
        commands.put("files/ls", this::ls);
        commands.put("files/stat", this::stat);
        commands.put("files/read", this::read);
        commands.put("files/write", this::write);
        commands.put("files/flush", this::flush);
        commands.put("xinglin/files/place", this::place);
    }

    private void mkdir(Call call) throws IOException {
        boolean parents = call.params().flag("parents", false);
        files.mkdir(
                FilePath.parse(call.params().arg()),
                parents,
                profile(call.params()).cidVersion());
    }

    private void cp(Call call) throws IOException {
        List<String> args = two(call);
        FilePath to = target(args.getFirst(), args.getLast());
        boolean parents = call.params().flag("parents", false);
        if (args.getFirst().startsWith(IPFS)) {
            files.link(paths.resolve(args.getFirst()), to, parents);
        } else {
            files.copy(FilePath.parse(args.getFirst()), to, parents);
        }
    }

    private void mv(Call call) throws IOException {
        List<String> args = two(call);
        files.move(FilePath.parse(args.getFirst()), target(args.getFirst(), args.getLast()));
    }

    private void rm(Call call) throws IOException {
        boolean force = call.params().flag("force", false);
        boolean recursive = force || call.params().flag("recursive", false);
        if (force) {
            files.removeAll(paths(call.params().args()));
            return;
        }
        for (FilePath file : paths(call.params().args())) {
            files.remove(file, recursive);
        }
    }

    private static List<FilePath> paths(List<String> texts) throws IOException {
        List<FilePath> parsed = new ArrayList<>();
        for (String text : texts) {
            parsed.add(FilePath.parse(text));
        }
        return parsed;
    }

    /**
     * Not of Kubo: trees and paths in turn, each tree at its path in the place of what was there, in one change. Answers what
     * was replaced, and what the directories are now.
     */
    private void place(Call call) throws IOException {
        List<String> args = call.params().args();
        if (args.size() % 2 != 0) {
            throw RpcFailure.badRequest("a path is required for each tree");
        }
        Map<FilePath, Cid> trees = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            trees.put(FilePath.parse(args.get(i + 1)), paths.resolve(args.get(i)));
        }
        Placed placed = files.place(trees);
        Map<String, String> replaced = new LinkedHashMap<>();
        placed.replaced().forEach((path, cid) -> replaced.put(path.toString(), cid.toString()));
        Map<String, String> directories = new LinkedHashMap<>();
        placed.directories().forEach((path, cid) -> directories.put(path, cid.toString()));
        call.json(Map.of("Replaced", replaced, "Directories", directories));
    }

    private void ls(Call call) throws IOException {
        String arg = call.params().has("arg") ? call.params().arg() : "/";
        boolean described = call.params().flag("long", call.params().flag("l", false));
        Cid cid = cid(arg);
        Optional<List<DagLink>> entries = files.entries(cid);
        String name = arg.substring(arg.lastIndexOf('/') + 1);
        List<DagLink> listed = new ArrayList<>(entries.orElse(List.of(new DagLink(name, cid, 0))));
        if (!call.params().flag("U", false)) {
            listed.sort(Comparator.comparing(DagLink::name));
        }
        List<Object> lines = new ArrayList<>();
        for (DagLink entry : listed) {
            lines.add(described ? descriptions.entry(entry) : descriptions.nameOnly(entry));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Entries", lines.isEmpty() ? null : lines);
        call.json(answer);
    }

    private void stat(Call call) throws IOException {
        Cid cid = cid(call.params().arg());
        Map<String, Object> answer = descriptions.stat(cid);
        if (call.params().flag("with-local", false)) {
            descriptions.locality(cid, answer);
        }
        call.json(answer);
    }

    private void read(Call call) throws IOException {
        String path = call.params().arg();
        Cid cid = cid(path);
        if (files.entries(cid).isPresent()) {
            throw new IOException(path + " was not a file");
        }
        long offset = call.params().number("offset", call.params().number("o", 0));
        long most = call.params().number("count", call.params().number("n", Long.MAX_VALUE));
        if (offset < 0 || most < 0) {
            throw RpcFailure.badRequest("cannot specify negative 'offset' or 'count'");
        }
        long size = reader.fileSize(cid);
        if (offset > size) {
            throw RpcFailure.badRequest("offset was past end of file (" + offset + " > " + size + ")");
        }
        long length = Math.min(size - offset, most);
        OutputStream out = call.bytes("text/plain", length);
        reader.copy(cid, offset, length, out);
    }

    private void write(Call call) throws IOException {
        Params params = call.params();
        FilePath path = FilePath.parse(params.arg());
        WriteMode mode = mode(params);
        long most = params.number("count", params.number("n", Long.MAX_VALUE));
        if (most < 0) {
            throw RpcFailure.badRequest("cannot have negative byte count");
        }
        MultipartReader parts = MultipartReader.of(call);
        @Nullable Part part = parts.next();
        if (part == null) {
            throw RpcFailure.badRequest("argument \"data\" is required");
        }
        try (AddSession session = repo.newSession();
                UnixFsWriter writer = new UnixFsWriter(profile(params), session, workers, CHUNKS_AHEAD)) {
            parts.copyTo(new FirstBytes(writer, most));
            Imported upload = writer.finish();
            files.write(session, path, upload, mode);
        }
    }

    /** This product's, unless version 0 is asked for. */
    private static ImportProfile profile(Params params) throws RpcFailure {
        return params.number("cid-version", 1) == 0 ? ImportProfile.UNIXFS_V0_2015 : ImportProfile.UNIXFS_V1_2025;
    }

    private static WriteMode mode(Params params) throws RpcFailure {
        try {
            return new WriteMode(
                    params.number("offset", params.number("o", 0)),
                    params.flag("create", params.flag("e", false)),
                    params.flag("truncate", params.flag("t", false)),
                    params.flag("parents", params.flag("p", false)));
        } catch (IllegalArgumentException e) {
            throw RpcFailure.badRequest(String.valueOf(e.getMessage()), e);
        }
    }

    private void flush(Call call) throws IOException {
        String path = call.params().has("arg") ? call.params().arg() : "/";
        call.json(Map.of("Cid", files.find(FilePath.parse(path)).toString()));
    }

    private Cid cid(String path) throws IOException {
        return path.startsWith(IPFS) ? paths.resolve(path) : files.find(FilePath.parse(path));
    }

    /** A target that ends with a slash is the directory to put it in. */
    private static FilePath target(String from, String to) throws IOException {
        boolean into = to.endsWith("/");
        return FilePath.parse(into ? to + from.substring(from.lastIndexOf('/') + 1) : to);
    }

    private static List<String> two(Call call) throws RpcFailure {
        List<String> args = call.params().args();
        if (args.size() != 2) {
            throw RpcFailure.badRequest("two paths are required: the source and the destination");
        }
        return args;
    }
}
