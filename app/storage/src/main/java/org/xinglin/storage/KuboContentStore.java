package org.xinglin.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.StoreState;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.client.RepoStat;
import org.xinglin.ipfs.client.TrustlessGateway;
import org.xinglin.ipfs.unixfs.CidMismatchException;

/** The content store over a Kubo RPC node, embedded or not, with the import profile {@code unixfs-v1-2025} throughout. */
public final class KuboContentStore implements ContentStore, AutoCloseable {
    private final KuboClient client;
    private final Optional<TrustlessGateway> gateway;
    private final KuboFailures failures;

    public KuboContentStore(URI api) {
        this(api, new KuboClient(api), Optional.empty());
    }

    private KuboContentStore(URI api, KuboClient client, Optional<TrustlessGateway> gateway) {
        this.client = client;
        this.gateway = gateway;
        this.failures = new KuboFailures(api.toString());
    }

    /**
     * @param tokenFile where the token lies that the node asks for
     * @param gateway asked for blocks that the node does not have, or has damaged
     * @throws Failed Invalid FILE_MISSING
     */
    public static KuboContentStore connect(URI api, Optional<Path> tokenFile, Optional<URI> gateway) throws Failed {
        return new KuboContentStore(
                api, new KuboClient(api, IpfsToken.read(tokenFile).orElse(null)), gateway.map(TrustlessGateway::new));
    }

    @Override
    public Cid put(Content content) throws Failed {
        try {
            return Cids.toCore(client.addVerified(
                            out -> {
                                try {
                                    content.writeTo(out);
                                } catch (Failed failed) {
                                    throw new CarriedFailure(failed);
                                }
                            },
                            AddOptions.unpinned())
                    .cid());
        } catch (CarriedFailure carried) {
            throw carried.failed;
        } catch (IOException e) {
            throw failures.named(e, "");
        }
    }

    @Override
    public List<Cid> putAll(List<byte[]> contents) throws Failed {
        try {
            return client.addAllVerified(contents, AddOptions.unpinned()).stream()
                    .map(Cids::toCore)
                    .toList();
        } catch (IOException e) {
            throw failures.named(e, "");
        }
    }

    @Override
    public InputStream open(Cid cid) throws Failed {
        try {
            return new Checked(
                    client.readVerified(Cids.toIpfs(cid), gateway.stream().toList()), cid);
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public void pin(Cid cid) throws Failed {
        try {
            client.pinAdd(Cids.toIpfs(cid));
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public void pinAll(List<Cid> cids) throws Failed {
        try {
            client.pins().add(cids.stream().map(Cids::toIpfs).toList());
        } catch (IOException e) {
            throw failures.named(e, "");
        }
    }

    @Override
    public void unpin(Cid cid) throws Failed {
        try {
            client.pinRm(Cids.toIpfs(cid));
        } catch (KuboException e) {
            if (e.kind() != KuboException.Kind.NOT_FOUND) {
                throw failures.named(e, cid.text());
            }
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public boolean isPinned(Cid cid) throws Failed {
        try {
            return client.isPinned(Cids.toIpfs(cid));
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public Cid parse(String text) throws Failed {
        try {
            return Cids.toCore(org.xinglin.ipfs.cid.Cid.parse(text.strip()));
        } catch (InvalidCidException e) {
            throw new Failed(new Failure.Invalid(Problem.NOT_A_CID, text.strip(), String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Cid of(int codec, Digest digest) {
        try {
            return Cids.toCore(org.xinglin.ipfs.cid.Cid.v1(Codec.of(codec), digest.bytes()));
        } catch (InvalidCidException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public StoreState state() throws Failed {
        try {
            RepoStat stat = client.repoStat();
            return new StoreState(client.version().version(), stat.repoSize(), stat.numObjects());
        } catch (IOException e) {
            throw failures.named(e, "");
        }
    }

    @Override
    public void close() {
        client.close();
        gateway.ifPresent(TrustlessGateway::close);
    }

    /** Takes a failure of the content's writer through the client, which knows I/O exceptions only. */
    private static final class CarriedFailure extends IOException {
        private final transient Failed failed;

        CarriedFailure(Failed failed) {
            super(failed);
            this.failed = failed;
        }
    }

    /** Says in core's word that the content is not what the CID names. */
    private static final class Checked extends FilterInputStream {
        private final Cid cid;

        Checked(InputStream in, Cid cid) {
            super(in);
            this.cid = cid;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (CidMismatchException e) {
                ContentTampered tampered = new ContentTampered(cid.text());
                tampered.initCause(e);
                throw tampered;
            } catch (KuboException e) {
                if (e.kind() != KuboException.Kind.NOT_FOUND) {
                    throw e;
                }
                ContentMissing missing = new ContentMissing(cid.text());
                missing.initCause(e);
                throw missing;
            }
        }
    }
}
