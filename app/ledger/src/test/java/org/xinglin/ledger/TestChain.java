package org.xinglin.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.TransactionManager;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** A chain with our contracts on it, open to whoever registers. */
final class TestChain implements AutoCloseable {
    private final Path home;
    private EmbeddedChain chain;
    private final NodeAddresses addresses;
    private final List<LedgerConnection> connections = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    private TestChain(Path home, EmbeddedChain chain, NodeAddresses addresses) {
        this.home = home;
        this.chain = chain;
        this.addresses = addresses;
    }

    /** The real embedded chain in {@code home}, without empty blocks. */
    static TestChain start(Path home) throws IOException, ChainException {
        return start(home, InstantSource.system());
    }

    static TestChain start(Path home, InstantSource clock) throws IOException, ChainException {
        EmbeddedChain chain = EmbeddedChain.start(
                ChainSettings.in(home).withIdleBlock(Duration.ZERO).withClock(clock));
        return new TestChain(home, chain, addresses(chain.httpUri(), chain.webSocketUri(), deploy(chain.httpUri())));
    }

    void stop() {
        chain.close();
    }

    /** Comes back where it was, with what it had. */
    void startAgain() throws ChainException {
        ChainSettings settings = ChainSettings.in(home).withIdleBlock(Duration.ZERO);
        chain = EmbeddedChain.start(settings.withPort(addresses.chain().getPort()));
    }

    NodeAddresses addresses() {
        return addresses;
    }

    LedgerConnection connect(TestSigner signer) {
        LedgerConnection connection = LedgerConnection.open(addresses, signer);
        connections.add(connection);
        return connection;
    }

    Actor actor(String word) {
        Actor actor = new Actor(addresses, TestSigner.of(word));
        actors.add(actor);
        return actor;
    }

    @Override
    public void close() {
        connections.forEach(LedgerConnection::close);
        actors.forEach(Actor::close);
        chain.close();
    }

    private static Deployment deploy(URI http) throws IOException {
        Web3j web3j = Web3j.build(new HttpService(http.toString()), 50, org.web3j.utils.Async.defaultExecutorService());
        long chainId = web3j.ethChainId().send().getChainId().longValueExact();
        Credentials admin = Credentials.create(TestSigner.of("administrator").keys());
        TransactionManager sender = new RawTransactionManager(web3j, admin, chainId, 200, 50);
        Deployment deployment = new Deployer(web3j, sender, Deployer.freeGas()).deploy(true);
        web3j.shutdown();
        return deployment;
    }

    static NodeAddresses addresses(URI http, URI ws, Deployment deployment) {
        Contracts contracts = new Contracts(
                deployment.chainId(),
                new WalletAddress(deployment.consortium()),
                new WalletAddress(deployment.medicalAccess()),
                new WalletAddress(deployment.federationLedger()),
                deployment.proofOfRole().map(WalletAddress::new),
                deployment.block());
        WalletAddress coordinator = TestSigner.of("coordinator").account();
        return new NodeAddresses(http, ws, URI.create("http://127.0.0.1:1"), "127.0.0.1:1", coordinator, contracts);
    }
}
