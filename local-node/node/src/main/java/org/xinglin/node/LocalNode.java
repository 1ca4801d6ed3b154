package org.xinglin.node;

import io.horizen.evm.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.chain.server.ServerSettings;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.blobs.KuboBlobs;
import org.xinglin.federation.coordinator.ChainRoundLedger;
import org.xinglin.federation.coordinator.EdgeCoordinator;
import org.xinglin.federation.coordinator.EdgeSettings;
import org.xinglin.federation.coordinator.EdgeTrust;
import org.xinglin.federation.trust.WalletSigner;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.KuboClient;

/** A running local node. Everything listens on 127.0.0.1, and the chain and the coordinator elsewhere only where told so. */
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
            Optional<String> token = token();
            AddressFile file = settings.chain().follow().isPresent() ? startFollower(token) : startServices(token);
            file.write(settings.addressFile());
            return file;
        } catch (ChainException e) {
            throw new NodeStartException(String.valueOf(e.getMessage()), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new NodeStartException(
                    "The node did not start: " + e.getMessage() + ". What it keeps is untouched.", e);
        }
    }

    private Optional<String> token() throws IOException {
        Optional<Path> file = settings.chain().tokenFile();
        return file.isPresent() ? Optional.of(TokenFile.readOrCreate(file.get())) : Optional.empty();
    }

    /** A copy of another chain only: whoever follows has nothing to write with. */
    private AddressFile startFollower(Optional<String> token) throws ChainException {
        EmbeddedChain chain =
                open(EmbeddedChain.start(chainSettings(token, settings.chain().genesis())));
        return addresses(chain, Optional.empty());
    }

    private AddressFile startServices(Optional<String> token) throws ChainException, IOException {
        Credentials account = CoordinatorAccount.in(settings.coordinatorKey());
        EmbeddedChain chain = open(EmbeddedChain.start(chainSettings(token, genesisFor(account))));
        EmbeddedIpfs ipfs = open(EmbeddedIpfs.start(new IpfsSettings(
                settings.ipfsFolder(), settings.ipfs().port(), settings.ipfs().authorizations())));
        Web3j web3j = web3j(chain, token);
        TransactionManager sender =
                new RawTransactionManager(web3j, account, chain.chainId(), RECEIPT_LOOKS, RECEIPT_LOOK_MILLIS);
        ContractGasProvider gas = chain.genesis().fees().moving() ? new AskedGas(web3j) : Deployer.freeGas();
        Deployment deployment = ContractsOnChain.find(settings.deployment(), web3j, sender, gas);
        EdgeAuthority authority = EdgeAuthority.open(settings, InstantSource.system());
        EdgeCoordinator edge = open(edge(
                authority,
                account,
                new ChainRoundLedger(web3j, sender, deployment.federationLedger(), gas),
                open(new KuboBlobs(ipfsClient(ipfs)))));
        return addresses(
                chain,
                Optional.of(new AddressFile.Services(
                        ipfs.apiUri(),
                        settings.ipfs().tokenFile().map(Path::toAbsolutePath),
                        new AddressFile.Edge(settings.edge().dialled(edge.port()), authority.tokenFile()),
                        account.getAddress(),
                        deployment)));
    }

    /** Where gas costs something, the coordinator must be able to pay for the contracts and the rounds. */
    private GenesisPlan genesisFor(Credentials coordinator) {
        GenesisPlan plan = settings.chain().genesis();
        if (!plan.movingBaseFee().orElse(false)) {
            return plan;
        }
        Set<Address> prefunded = new HashSet<>(plan.prefunded());
        prefunded.add(new Address(coordinator.getAddress()));
        return plan.withPrefunded(prefunded);
    }

    private ChainSettings chainSettings(Optional<String> token, GenesisPlan plan) {
        ChainOptions options = settings.chain();
        ChainSettings chain = ChainSettings.in(settings.chainFolder())
                .withGenesis(plan)
                .withIdleBlock(options.idleBlock())
                .withServer(new ServerSettings(options.host(), options.port(), token));
        return options.follow().map(chain::withFollow).orElse(chain);
    }

    private AddressFile addresses(EmbeddedChain chain, Optional<AddressFile.Services> services) {
        return new AddressFile(
                chain.httpUri(),
                chain.webSocketUri(),
                settings.chain().tokenFile().map(Path::toAbsolutePath),
                services);
    }

    private Web3j web3j(EmbeddedChain chain, Optional<String> token) {
        OkHttpClient client = new OkHttpClient();
        HttpService service = new HttpService(chain.httpUri().toString(), client);
        token.ifPresent(text -> service.addHeader("Authorization", "Bearer " + text));
        Web3j web3j = Web3j.build(service);
        open(() -> {
            web3j.shutdown();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
        return web3j;
    }

    private KuboClient ipfsClient(EmbeddedIpfs ipfs) throws IOException {
        Optional<Path> file = settings.ipfs().tokenFile();
        return file.isPresent()
                ? new KuboClient(ipfs.apiUri(), TokenFile.read(file.get()))
                : new KuboClient(ipfs.apiUri());
    }

    private EdgeCoordinator edge(EdgeAuthority authority, Credentials account, ChainRoundLedger ledger, BlobStore blobs)
            throws IOException {
        EdgeOptions edge = settings.edge();
        EdgeTrust trust = new EdgeTrust(
                edge.host(), edge.allNames(), authority.authority(), new WalletSigner(account), NodeVersion.text());
        return EdgeCoordinator.start(new EdgeSettings(
                settings.edgeFolder(), edge.port(), ledger, blobs, InstantSource.system(), ROUND_DEADLINE, trust));
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
