package org.xinglin.ipfs.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

/** Many small contents in one upload, whose CIDs are computed here as well. */
final class VerifiedUploads {
    private final KuboClient client;
    private final AddOptions options;

    VerifiedUploads(KuboClient client, AddOptions options) {
        this.client = client;
        this.options = options;
    }

    List<Cid> add(List<byte[]> contents) throws IOException {
        if (contents.isEmpty()) {
            return List.of();
        }
        List<Cid> own = new ArrayList<>();
        List<Upload> uploads = new ArrayList<>();
        for (byte[] content : contents) {
            own.add(cidOf(content));
            uploads.add(new Upload(String.valueOf(uploads.size()), out -> out.write(content)));
        }
        Map<String, Cid> theirs = new HashMap<>();
        client.addAll(uploads, options).forEach(added -> theirs.put(added.name(), added.cid()));
        for (int i = 0; i < own.size(); i++) {
            @Nullable Cid named = theirs.get(String.valueOf(i));
            if (named == null) {
                throw KuboException.unreachable("the IPFS node did not name every file of an upload", null);
            }
            if (!own.get(i).equals(named)) {
                throw new CidMismatchException(own.get(i), named);
            }
        }
        return own;
    }

    private Cid cidOf(byte[] content) throws IOException {
        try (UnixFsWriter hash = new UnixFsWriter(options.profile(), BlockSink.NOWHERE, Runnable::run, 0)) {
            hash.write(content);
            return hash.finish().cid();
        }
    }
}
