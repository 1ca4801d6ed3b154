package org.xinglin.ipfs.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.CidOutputStream;
import org.xinglin.ipfs.unixfs.ImportProfile;

/**
 * Talks to the embedded node or to any Kubo daemon; methods bear Kubo's names. Calls block; every failure of the node
 * or the way to it is a {@link KuboException}. Thread-safe.
 */
public final class KuboClient implements AutoCloseable {
    private static final String ARG = "arg";
    /** Some 70 bytes each in an address of which proxies take 32 KiB. */
    private static final int DIRECTORIES_AT_ONCE = 200;

    private final KuboHttp http;

    /** {@code api} without {@code /api/v0}. */
    public KuboClient(URI api) {
        this.http = new KuboHttp(api, null, KuboHttp.PATIENCE);
    }

    /** With a token of Kubo's {@code API.Authorizations}. */
    public KuboClient(URI api, @Nullable String bearerToken) {
        this.http = new KuboHttp(api, bearerToken, KuboHttp.PATIENCE);
    }

    /** Adds what the writer writes, while it is written; the root (with wrapping: the directory) is given. */
    public Added add(BodyWriter writer, AddOptions options) throws IOException {
        return addAll(List.of(new Upload(options.name(), writer)), options).getLast();
    }

    /** As {@link #add}, but the node must come to the CID that these bytes have; its word is not taken for it. */
    public Added addVerified(BodyWriter writer, AddOptions options) throws IOException {
        List<Cid> own = new ArrayList<>();
        Added added = add(
                out -> {
                    CidOutputStream hashing = new CidOutputStream(out, options.profile());
                    writer.writeTo(hashing);
                    own.add(hashing.finish().cid());
                },
                options);
        if (!own.getFirst().equals(added.cid())) {
            throw new CidMismatchException(own.getFirst(), added.cid());
        }
        return added;
    }

    /** As {@link #addVerified} for many small contents in one call, which share the node's syncs. Their CIDs in this order. */
    public List<Cid> addAllVerified(List<byte[]> contents, AddOptions options) throws IOException {
        return new VerifiedUploads(this, options).add(contents);
    }

    /** Adds several files; slashes in their paths make directories, which come after their files. */
    public List<Added> addAll(List<Upload> files, AddOptions options) throws IOException {
        List<Added> added = new ArrayList<>();
        for (JsonNode line : http.upload(addQuery(options), files)) {
            if (line.has("Hash")) {
                added.add(new Added(
                        line.path("Name").asText(),
                        cid(line.path("Hash")),
                        line.path("Size").asLong()));
            }
        }
        if (added.isEmpty()) {
            throw KuboException.unreachable("the IPFS node took the upload but named no CID", null);
        }
        return added;
    }

    /** The bytes of a file, unchecked; reading fails when the node breaks off. The caller closes the stream. */
    public InputStream cat(Cid cid) throws IOException {
        return http.stream(new Query("cat").with(ARG, cid));
    }

    /** A part of a file, unchecked. */
    public InputStream cat(Cid cid, long offset, long length) throws IOException {
        return http.stream(
                new Query("cat").with(ARG, cid).with("offset", offset).with("length", length));
    }

    /**
     * The bytes of a file, each block checked before any of it is given out; for files of every import profile and nodes
     * that need not be trusted. The caller closes the stream.
     */
    public InputStream readVerified(Cid file) throws IOException {
        return new VerifiedFile(this::blockGet, file);
    }

    /** As {@link #readVerified(Cid)}; a block that this node does not have, or has wrong, is asked of others in turn. */
    public InputStream readVerified(Cid file, List<? extends BlockFetcher> others) throws IOException {
        List<BlockFetcher> sources = new ArrayList<>();
        sources.add(this::blockGet);
        sources.addAll(others);
        return new VerifiedFile(new FirstGoodBlock(sources), file);
    }

    /** The paths of the node's writable files. */
    public KuboFiles files() {
        return new KuboFiles(http);
    }

    /** What is done to many pins at once. */
    public KuboPins pins() {
        return new KuboPins(this, http);
    }

    /** The entries of a directory. */
    public List<Link> ls(Cid cid) throws IOException {
        return ls(List.of(cid)).getFirst();
    }

    /** The entries of each of these directories, in this order. */
    public List<List<Link>> ls(List<Cid> cids) throws IOException {
        List<List<Link>> all = new ArrayList<>();
        for (int from = 0; from < cids.size(); from += DIRECTORIES_AT_ONCE) {
            Query query = new Query("ls");
            List<Cid> some = cids.subList(from, Math.min(cids.size(), from + DIRECTORIES_AT_ONCE));
            some.forEach(cid -> query.with(ARG, cid));
            for (JsonNode object : http.json(query).path("Objects")) {
                all.add(Link.all(object));
            }
        }
        if (all.size() != cids.size()) {
            throw KuboException.unreachable("the IPFS node did not list every directory", null);
        }
        return all;
    }

    /** Pins a tree that the node has or can fetch. */
    public void pinAdd(Cid cid) throws IOException {
        http.linesOfLongWork(new Query("pin/add").with(ARG, cid));
    }

    public void pinRm(Cid cid) throws IOException {
        http.json(new Query("pin/rm").with(ARG, cid));
    }

    /** The roots of the recursive pins. */
    public List<Cid> pinLs() throws IOException {
        List<Cid> pins = new ArrayList<>();
        JsonNode keys = http.json(new Query("pin/ls").with("type", "recursive")).path("Keys");
        for (String key : (Iterable<String>) keys::fieldNames) {
            pins.add(cid(key));
        }
        return pins;
    }

    /** Whether a root is pinned recursively. */
    public boolean isPinned(Cid cid) throws IOException {
        try {
            http.json(new Query("pin/ls").with(ARG, cid).with("type", "recursive"));
            return true;
        } catch (KuboException e) {
            if (e.kind() == KuboException.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Pins a tree in the place of another; the old one stays pinned until the new one is. */
    public void pinUpdate(Cid from, Cid to) throws IOException {
        http.linesOfLongWork(new Query("pin/update").with(ARG, from).with(ARG, to));
    }

    /** A tree as a CAR file of version 1; its blocks are unchecked. The caller closes the stream. */
    public InputStream exportCar(Cid root) throws IOException {
        return http.stream(new Query("dag/export").with(ARG, root));
    }

    /** Stores the blocks of a CAR file and pins its roots, which are given; fails where a tree is not whole. */
    public List<Cid> importCar(BodyWriter car) throws IOException {
        List<Cid> roots = new ArrayList<>();
        for (JsonNode line : http.upload(new Query("dag/import"), List.of(new Upload("car", car)))) {
            JsonNode root = line.path("Root");
            String trouble = root.path("PinErrorMsg").asText("");
            if (!trouble.isEmpty()) {
                throw new KuboException(KuboException.Kind.REFUSED, "the CAR file is not whole: " + trouble, null);
            }
            if (root.has("Cid")) {
                roots.add(cid(root.path("Cid").path("/")));
            }
        }
        return roots;
    }

    public RepoStat repoStat() throws IOException {
        JsonNode stat = http.json(new Query("repo/stat"));
        return new RepoStat(
                stat.path("RepoSize").asLong(),
                stat.path("StorageMax").asLong(),
                stat.path("NumObjects").asLong(),
                stat.path("RepoPath").asText());
    }

    /** Deletes what is not pinned and gives the deleted blocks. */
    public List<Cid> repoGc() throws IOException {
        List<Cid> deleted = new ArrayList<>();
        for (JsonNode line : http.linesOfLongWork(new Query("repo/gc"))) {
            deleted.add(cid(line.path("Key").path("/")));
        }
        return deleted;
    }

    /** Has the node hash all its blocks and delete those that are not what they should be, pinned or not. */
    public void dropCorrupt() throws IOException {
        try {
            http.linesOfLongWork(new Query("repo/verify").with("drop", true));
        } catch (KuboException e) {
            // A node that found some says so as an error, after it has deleted them.
            if (!String.valueOf(e.getMessage()).contains("corrupt")) {
                throw e;
            }
        }
    }

    /** The bytes of one block. */
    public byte[] blockGet(Cid cid) throws IOException {
        try (InputStream block = http.stream(new Query("block/get").with(ARG, cid))) {
            return KuboHttp.block(block, cid);
        }
    }

    /** Takes one block away; a node keeps it, and says so, where a pin reaches it. */
    public void blockRm(Cid cid) throws IOException {
        for (JsonNode line : http.lines(new Query("block/rm").with(ARG, cid).with("force", true))) {
            String trouble = line.path("Error").asText("");
            if (!trouble.isEmpty()) {
                throw new KuboException(KuboException.Kind.REFUSED, "the IPFS node keeps the block: " + trouble, null);
            }
        }
    }

    public BlockStat blockStat(Cid cid) throws IOException {
        JsonNode stat = http.json(new Query("block/stat").with(ARG, cid));
        return new BlockStat(cid(stat.path("Key")), stat.path("Size").asLong());
    }

    public NodeId id() throws IOException {
        JsonNode id = http.json(new Query("id"));
        List<String> addresses = new ArrayList<>();
        id.path("Addresses").forEach(address -> addresses.add(address.asText()));
        return new NodeId(id.path("ID").asText(), id.path("AgentVersion").asText(), addresses);
    }

    public NodeVersion version() throws IOException {
        JsonNode version = http.json(new Query("version"));
        return new NodeVersion(
                version.path("Version").asText(),
                version.path("Repo").asText(),
                version.path("System").asText());
    }

    @Override
    public void close() {
        http.close();
    }

    private static Query addQuery(AddOptions options) {
        ImportProfile profile = options.profile();
        return new Query("add")
                .with("cid-version", profile.cidVersion())
                .with("raw-leaves", profile.rawLeaves())
                .with("chunker", "size-" + profile.chunkSize())
                .with("max-file-links", profile.maxLinks())
                .with("pin", options.pin())
                .with("only-hash", options.onlyHash())
                .with("wrap-with-directory", options.wrapWithDirectory());
    }

    static Cid cid(JsonNode text) throws KuboException {
        return cid(text.asText());
    }

    private static Cid cid(String text) throws KuboException {
        try {
            return Cid.parse(text);
        } catch (InvalidCidException e) {
            throw new KuboException(
                    KuboException.Kind.REFUSED, "the IPFS node named a CID not understood here: " + e.getMessage(), e);
        }
    }
}
