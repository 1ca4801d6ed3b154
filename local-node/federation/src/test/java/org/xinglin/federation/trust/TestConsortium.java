package org.xinglin.federation.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.trust.CertificateAuthority.Application;

/** For tests of coordinators: an authority in a folder, and clients of any account, enrolled beside the wire. */
public final class TestConsortium implements AutoCloseable {
    private final CertificateAuthority authority;
    private final InstantSource clock;
    private final Map<String, FederationClient> clients = new HashMap<>();

    /** The authority that lies there, or a new one. */
    public TestConsortium(Path folder, InstantSource clock) {
        this.clock = clock;
        try {
            authority = CertificateAuthority.isIn(folder)
                    ? CertificateAuthority.open(folder, Optional.empty(), clock)
                    : CertificateAuthority.create(
                            folder, new AuthorityPlan("Tests", AuthorityPlan.USUAL), Optional.empty(), clock);
        } catch (IOException | DistrustException e) {
            throw new IllegalStateException(e);
        }
    }

    public CertificateAuthority authority() {
        return authority;
    }

    /** The same client for the same account, until {@link #close}. */
    public synchronized FederationClient client(int port, AccountSigner signer) {
        return clients.computeIfAbsent(signer.account() + " " + port, key -> new FederationClient(link(port, signer)));
    }

    /** One that knows several coordinators, its own first, and no more than so long of silence between them; closed with this. */
    public synchronized FederationClient client(List<Integer> ports, AccountSigner signer, Duration silence) {
        KeptIdentity store = new KeptIdentity();
        store.save(identity(signer));
        List<ConsortiumLink> links =
                ports.stream().map(port -> link(port, signer, store)).toList();
        FederationClient client = new FederationClient(links, task -> silence);
        clients.put(signer.account() + " " + ports + " " + clients.size(), client);
        return client;
    }

    /** Of a certificate of its own; the caller closes it. */
    public ConsortiumLink link(int port, AccountSigner signer) {
        KeptIdentity store = new KeptIdentity();
        store.save(identity(signer));
        return link(port, signer, store);
    }

    private ConsortiumLink link(int port, AccountSigner signer, KeptIdentity store) {
        return new ConsortiumLink(new DialledAddress("127.0.0.1", port), store, signer, Optional.empty(), clock);
    }

    /** A certificate that the signer asked for. */
    public TlsIdentity identity(AccountSigner signer) {
        var pair = P256.newPair();
        String account = signer.account().toLowerCase(Locale.ROOT);
        byte[] proof = signer.sign(AccountProof.hash(authority.fingerprint().anchor(), pair.getPublic()));
        try {
            return new TlsIdentity(
                    pair.getPrivate(),
                    authority.enrol(
                            authority.newReusableToken(),
                            new Application(account, SigningRequest.make(pair, account), proof)),
                    authority.root());
        } catch (IOException | DistrustException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(FederationClient::close);
        clients.clear();
    }
}
