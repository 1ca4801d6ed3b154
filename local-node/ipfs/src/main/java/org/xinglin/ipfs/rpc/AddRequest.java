package org.xinglin.ipfs.rpc;

import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Sharding;

/** What the parameters of {@code add} ask for; the defaults are Kubo's. */
record AddRequest(ImportProfile profile, boolean pin, boolean onlyHash, boolean wrap, boolean progress) {
    private static final String FIXED_SIZE = "size-";

    static AddRequest of(Params params) throws RpcFailure {
        refuse(params, "trickle", "the trickle layout");
        refuse(params, "inline", "inlined blocks");
        refuse(params, "nocopy", "adding without copying");
        if (!params.text("hash", "sha2-256").equals("sha2-256")) {
            throw RpcFailure.badRequest("this node hashes with sha2-256 only");
        }
        int version = whole(params, "cid-version", 0);
        boolean rawLeaves = params.flag("raw-leaves", version == 1);
        int links = whole(params, "max-file-links", ImportProfile.UNIXFS_V1_LEGACY.maxLinks());
        ImportProfile profile = profile(version, rawLeaves, chunkSize(params.text("chunker", "size-262144")), links);
        return new AddRequest(
                profile,
                params.flag("pin", true),
                params.flag("only-hash", false),
                params.flag("wrap-with-directory", false),
                params.flag("progress", false) && !params.flag("quieter", false));
    }

    private static void refuse(Params params, String option, String what) throws RpcFailure {
        if (params.flag(option, false)) {
            throw RpcFailure.badRequest("this node does not offer " + what);
        }
    }

    private static int whole(Params params, String option, int otherwise) throws RpcFailure {
        return Math.clamp(params.number(option, otherwise), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static int chunkSize(String chunker) throws RpcFailure {
        if (chunker.equals("default")) {
            return ImportProfile.UNIXFS_V1_LEGACY.chunkSize();
        }
        if (!chunker.startsWith(FIXED_SIZE)) {
            throw RpcFailure.badRequest("unrecognized chunker option: " + chunker + ", this node cuts by size-N only");
        }
        try {
            return Integer.parseInt(chunker.substring(FIXED_SIZE.length()));
        } catch (NumberFormatException e) {
            throw RpcFailure.badRequest("the chunker " + chunker + " names no size", e);
        }
    }

    private static ImportProfile profile(int version, boolean rawLeaves, int chunkSize, int links) throws RpcFailure {
        try {
            // The API has no word for the estimate of directories: it follows from the profile that the rest makes up.
            ImportProfile latest = ImportProfile.UNIXFS_V1_2025;
            boolean isLatest =
                    version == latest.cidVersion() && chunkSize == latest.chunkSize() && links == latest.maxLinks();
            Sharding sharding = isLatest ? latest.sharding() : Sharding.LINKS;
            return new ImportProfile("requested", version, rawLeaves, chunkSize, links, sharding);
        } catch (IllegalArgumentException e) {
            throw RpcFailure.badRequest(String.valueOf(e.getMessage()), e);
        }
    }
}
