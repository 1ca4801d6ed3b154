package org.xinglin.federation.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.web3j.crypto.Credentials;
import org.xinglin.federation.blobs.KuboBlobs;
import org.xinglin.federation.coordinator.EdgeCoordinator;
import org.xinglin.federation.coordinator.EdgeSettings;
import org.xinglin.federation.coordinator.EdgeTrust;
import org.xinglin.federation.coordinator.InMemoryRoundLedger;
import org.xinglin.federation.trust.AuthorityPlan;
import org.xinglin.federation.trust.CertificateAuthority;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.WalletSigner;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;

/**
 * The coordinator, its authority and its IPFS node as the local node runs them; the ledger is in memory, for the contract takes a
 * hundred hospitals a task. The first argument is an empty folder. Writes where it listens as one line, a line for each round, and a last
 * one when its input ends.
 */
final class CoordinatorProcess {
    private static final Duration DEADLINE = Duration.ofMinutes(30);

    private CoordinatorProcess() {}

    /** Everybody knows its key. */
    static final WalletSigner ACCOUNT = new WalletSigner(Credentials.create("0x" + "c0".repeat(32)));

    public static void main(String[] args) throws IOException, DistrustException {
        Path home = Files.createDirectories(Path.of(args[0]));
        InMemoryRoundLedger book = new InMemoryRoundLedger();
        CertificateAuthority authority = CertificateAuthority.create(
                home.resolve("authority"),
                new AuthorityPlan("Simulation", AuthorityPlan.USUAL),
                Optional.empty(),
                InstantSource.system());
        Path token = Files.writeString(
                home.resolve("token"), authority.newReusableToken().revealText());
        TimedLedger timed = new TimedLedger(book);
        try (EmbeddedIpfs ipfs = EmbeddedIpfs.start(new IpfsSettings(home.resolve("ipfs"), 0));
                KuboBlobs blobs = KuboBlobs.at(ipfs.apiUri(), Optional.empty());
                LedgerServer ledger = new LedgerServer(book);
                EdgeCoordinator edge = EdgeCoordinator.start(new EdgeSettings(
                        home.resolve("edge"),
                        0,
                        timed.ledger(),
                        blobs,
                        InstantSource.system(),
                        DEADLINE,
                        EdgeTrust.onLoopback(authority, ACCOUNT, "bench")))) {
            System.out.println(edge.port() + " " + ledger.port() + " " + token);
            System.in.readAllBytes(); // until the hospitals have done
            System.out.println("coordinator at last: " + ProcessMemory.text());
        }
    }
}
