package org.xinglin.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.RecordRegistry.Registration;
import org.xinglin.core.settings.NodeAddresses;

/** A hospital, a doctor and a researcher on a chain whose clock a test moves. */
final class ProofScene implements AutoCloseable {
    static final TestSigner HOSPITAL = TestSigner.of("hospital whose acts are proven");
    static final TestSigner DOCTOR = TestSigner.of("doctor who reads");
    static final TestSigner RESEARCHER = TestSigner.of("researcher who reads");
    static final Digest RECORD = Words.digest("record to prove");
    static final Digest OTHER_RECORD = Words.digest("another record");

    private final AtomicLong now = new AtomicLong(1_900_000_000); // a day in the year 2030
    private final EmbeddedChain chain;
    final NodeAddresses addresses;
    final LedgerConnection hospital;
    final LedgerConnection doctor;
    final LedgerConnection researcher;

    private ProofScene(Path home) throws IOException, ChainException {
        chain = EmbeddedChain.start(
                ChainSettings.in(home).withIdleBlock(Duration.ZERO).withClock(() -> Instant.ofEpochSecond(now.get())));
        addresses =
                TestChain.addresses(chain.httpUri(), chain.webSocketUri(), deploy(chain.httpUri(), chain.chainId()));
        hospital = LedgerConnection.open(addresses, HOSPITAL);
        doctor = LedgerConnection.open(addresses, DOCTOR);
        researcher = LedgerConnection.open(addresses, RESEARCHER);
    }

    /** All three are members, two records are registered, a minute has passed. */
    static ProofScene start(Path home) throws IOException, ChainException, Failed {
        ProofScene scene = new ProofScene(home);
        scene.hospital.members().register(Role.HOSPITAL, "Hospital", key("hospital"));
        scene.doctor.members().register(Role.DOCTOR, "Dr Wang", key("doctor"));
        scene.researcher.members().register(Role.RESEARCHER, "Institute", key("researcher"));
        for (Digest record : new Digest[] {RECORD, OTHER_RECORD}) {
            scene.hospital.records().register(new Registration(record, 0x55, 1, Words.digest("subject")));
        }
        scene.pass(60);
        return scene;
    }

    Instant now() {
        return Instant.ofEpochSecond(now.get());
    }

    void pass(long seconds) {
        now.addAndGet(seconds);
    }

    /** Something that concerns nobody, so that a block comes. */
    void block() throws Failed {
        hospital.access().grant(OTHER_RECORD, DOCTOR.account(), Optional.empty(), "TREAT", envelope());
    }

    void grant(Optional<Instant> until) throws Failed {
        hospital.access().grant(RECORD, DOCTOR.account(), until, "TREAT", envelope());
    }

    void revoke() throws Failed {
        hospital.access().revoke(RECORD, DOCTOR.account());
    }

    static Envelope envelope() {
        return Envelope.of(Words.envelope(7));
    }

    private static EncryptionKey key(String word) {
        return new EncryptionKey(Words.digest(word));
    }

    @Override
    public void close() {
        hospital.close();
        doctor.close();
        researcher.close();
        chain.close();
    }

    private static Deployment deploy(URI http, long chainId) throws IOException {
        Web3j web3j = Web3j.build(new HttpService(http.toString()), 50, org.web3j.utils.Async.defaultExecutorService());
        Credentials admin = Credentials.create(TestSigner.of("administrator").keys());
        RawTransactionManager sender = new RawTransactionManager(web3j, admin, chainId, 200, 50);
        Deployment deployment = new Deployer(web3j, sender, Deployer.freeGas()).deploy(true);
        web3j.shutdown();
        return deployment;
    }
}
