package org.xinglin.federation.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;

/** Contents on an IPFS node, pinned; what the node names and gives is checked against our own CIDs. */
public final class KuboBlobs implements BlobStore, AutoCloseable {
    private final KuboClient client;

    /**
     * Over a connection of its own.
     *
     * @param token that the node asks for; empty for none
     */
    public static KuboBlobs at(URI api, Optional<String> token) {
        return new KuboBlobs(new KuboClient(api, token.orElse(null)));
    }

    /** @param client is closed with this */
    public KuboBlobs(KuboClient client) {
        this.client = client;
    }

    @Override
    public String put(byte[] content) throws IOException {
        return client.addVerified(out -> out.write(content), AddOptions.pinned())
                .cid()
                .toString();
    }

    @Override
    public String nameOfBlock(byte[] sha256) {
        return Cid.v1(Codec.RAW, sha256).toString();
    }

    @Override
    public byte[] get(String cid) throws IOException {
        try (InputStream content = client.readVerified(Cid.parse(cid))) {
            return content.readAllBytes();
        } catch (InvalidCidException e) {
            throw new IOException("the manifest names what is no CID: " + cid, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
