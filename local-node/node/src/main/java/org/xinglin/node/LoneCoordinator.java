package org.xinglin.node;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.xinglin.contracts.Deployer;
import org.xinglin.federation.blobs.KuboBlobs;
import org.xinglin.federation.coordinator.ChainRoundLedger;
import org.xinglin.federation.coordinator.EdgeCoordinator;
import org.xinglin.federation.coordinator.EdgeSettings;
import org.xinglin.federation.coordinator.EdgeTrust;
import org.xinglin.federation.trust.WalletSigner;
import org.xinglin.ipfs.client.KuboClient;

/** A coordinator without a chain and an IPFS node of its own: a standby, which must not die with the machine that it stands by for. */
final class LoneCoordinator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoneCoordinator.class);
    private static final int RECEIPT_LOOK_MILLIS = 250;
    private static final int RECEIPT_LOOKS = 240;
    private static final Duration ROUND_DEADLINE = Duration.ofMinutes(5);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final AddressFile addresses;

    /** @param file where its neighbours are */
    LoneCoordinator(NodeSettings settings, Path file) throws NodeStartException {
        boolean whole = false;
        try {
            opened.push(NodeLock.take(settings.home()));
            this.addresses = start(settings, Neighbours.read(file));
            addresses.write(settings.addressFile());
            whole = true;
        } catch (IOException | IllegalArgumentException e) {
            throw new NodeStartException(
                    "The coordinator did not start: " + e.getMessage() + ". What it keeps is untouched.", e);
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private AddressFile start(NodeSettings settings, Neighbours neighbours) throws IOException {
        EdgeOptions edge = settings.edge();
        Credentials account = CoordinatorAccount.in(settings.coordinatorKey());
        Web3j web3j = web3j(neighbours);
        RawTransactionManager sender = new RawTransactionManager(
                web3j, account, neighbours.deployment().chainId(), RECEIPT_LOOKS, RECEIPT_LOOK_MILLIS);
        EdgeAuthority authority = EdgeAuthority.open(settings, InstantSource.system());
        KuboBlobs blobs = new KuboBlobs(ipfs(neighbours));
        opened.push(blobs);
        EdgeCoordinator coordinator = EdgeCoordinator.start(new EdgeSettings(
                settings.edgeFolder(),
                edge.port(),
                new ChainRoundLedger(web3j, sender, neighbours.deployment().federationLedger(), gas(web3j)),
                blobs,
                InstantSource.system(),
                ROUND_DEADLINE,
                new EdgeTrust(
                        edge.host(),
                        edge.allNames(),
                        authority.authority(),
                        new WalletSigner(account),
                        NodeVersion.text())));
        opened.push(coordinator);
        return new AddressFile(
                neighbours.chain(),
                neighbours.chainFeed(),
                neighbours.chainToken(),
                Optional.of(new AddressFile.Services(
                        neighbours.ipfs(),
                        neighbours.ipfsToken(),
                        new AddressFile.Edge(edge.dialled(coordinator.port()), authority.tokenFile()),
                        account.getAddress(),
                        neighbours.deployment())));
    }

    private Web3j web3j(Neighbours neighbours) throws IOException {
        OkHttpClient client = new OkHttpClient();
        HttpService service = new HttpService(neighbours.chain().toString(), client);
        if (neighbours.chainToken().isPresent()) {
            service.addHeader(
                    "Authorization",
                    "Bearer " + TokenFile.read(neighbours.chainToken().get()));
        }
        Web3j web3j = Web3j.build(service);
        opened.push(() -> {
            web3j.shutdown();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
        return web3j;
    }

    private static KuboClient ipfs(Neighbours neighbours) throws IOException {
        Optional<Path> token = neighbours.ipfsToken();
        return token.isPresent()
                ? new KuboClient(neighbours.ipfs(), TokenFile.read(token.get()))
                : new KuboClient(neighbours.ipfs());
    }

    private static ContractGasProvider gas(Web3j web3j) throws IOException {
        BigInteger price = web3j.ethGasPrice().send().getGasPrice();
        return price.signum() > 0 ? new AskedGas(web3j) : Deployer.freeGas();
    }

    /** The addresses as one line of JSON. */
    String addressLine() {
        return addresses.json();
    }

    /** Stops the parts in reverse order; tasks go on at the next start, or with their standby. */
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
