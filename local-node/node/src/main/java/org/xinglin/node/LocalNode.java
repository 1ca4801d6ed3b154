package org.xinglin.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.xinglin.federation.coordinator.ChainRoundLedger;
import org.xinglin.federation.coordinator.EdgeCoordinator;
import org.xinglin.federation.coordinator.EdgeSettings;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;

/** A running local node. Everything listens on 127.0.0.1 only. */
public final class LocalNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalNode.class);
    /** The chain seals at once, so that a receipt is there after one or two looks. */
    private static final int RECEIPT_LOOK_MILLIS = 25;

    private static final int RECEIPT_LOOKS = 1200;
    private static final Duration ROUND_DEADLINE = Duration.ofMinutes(5);

    private final NodeSettings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final AddressFile addresses;

    private LocalNode(NodeSettings settings) throws NodeStartException {
        this.settings = settings;
        boolean whole = false;
        try {
            this.addresses = start();
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /** Starts the three parts, deploys the contracts at the first start, and writes {@code node.json}. */
    public static LocalNode start(NodeSettings settings) throws NodeStartException {
        return new LocalNode(settings);
    }

    private AddressFile start() throws NodeStartException {
        try {
            open(NodeLock.take(settings.home()));
            EmbeddedChain chain = open(EmbeddedChain.start(ChainSettings.in(settings.chain())
                    .withPort(settings.chainPort())
                    .withIdleBlock(settings.idleBlock())));
            EmbeddedIpfs ipfs = open(EmbeddedIpfs.start(new IpfsSettings(settings.ipfs(), settings.ipfsPort())));
            Web3j web3j = web3j(chain);
            Credentials account = CoordinatorAccount.in(settings.coordinatorKey());
            TransactionManager sender =
                    new RawTransactionManager(web3j, account, chain.chainId(), RECEIPT_LOOKS, RECEIPT_LOOK_MILLIS);
            Deployment deployment = ContractsOnChain.find(settings.deployment(), web3j, sender);
            EdgeCoordinator edge = open(edge(web3j, sender, deployment));
            AddressFile file = new AddressFile(
                    chain.httpUri(),
                    chain.webSocketUri(),
                    ipfs.apiUri(),
                    edge.port(),
                    account.getAddress(),
                    deployment);
            file.write(settings.addressFile());
            return file;
        } catch (ChainException e) {
            throw new NodeStartException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new NodeStartException(
                    "The node did not start: " + e.getMessage() + ". What it keeps is untouched.", e);
        }
    }

    private Web3j web3j(EmbeddedChain chain) {
        OkHttpClient client = new OkHttpClient();
        Web3j web3j = Web3j.build(new HttpService(chain.httpUri().toString(), client));
        open(() -> {
            web3j.shutdown();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
        return web3j;
    }

    private EdgeCoordinator edge(Web3j web3j, TransactionManager sender, Deployment deployment) throws IOException {
        ChainRoundLedger ledger =
                new ChainRoundLedger(web3j, sender, deployment.federationLedger(), Deployer.freeGas());
        return EdgeCoordinator.start(
                new EdgeSettings(settings.edge(), settings.edgePort(), ledger, InstantSource.system(), ROUND_DEADLINE));
    }

    private <T extends AutoCloseable> T open(T part) {
        opened.push(part);
        return part;
    }

    /** What a console reads to find this node. */
    public Path addressFile() {
        return settings.addressFile();
    }

    /** The addresses as one line of JSON. */
    public String addressLine() {
        return addresses.json();
    }

    /** Stops the parts in reverse order; what was answered is on disk. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) { // one part that will not stop must not keep the others running
                LOG.warn("{} did not stop in order", part.getClass().getSimpleName(), e);
            }
        }
    }
}
