package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another node already works on this repo. */
public final class RepoInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    public RepoInUseException(@Nullable Path home) {
        super("the IPFS repo " + home + " is in use by another node");
    }
}
