package org.xinglin.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.OkHttpClient;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.AccessRequests;
import org.xinglin.core.access.AccessTrail;
import org.xinglin.core.access.Emergencies;
import org.xinglin.core.access.GasPrice;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.access.RoleGrants;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.audit.AuditAnchors;
import org.xinglin.core.chain.AccessProofs;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.PendingTransactions;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.chain.watch.ChainPast;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.keys.Signer;
import org.xinglin.core.node.BlockZero;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.FederationRegistry;

/**
 * The chain as one thing that is opened and closed: the registries, the feed and the inspector over one node. Opening asks
 * the node nothing, so it also succeeds while the node is away; the first question says so then.
 */
public final class LedgerConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    /** Thirty blocks of a consortium chain that seals every two seconds. */
    private static final Duration RECEIPT = Duration.ofSeconds(60);

    /** How often web3j itself would poll; nothing here asks it to. */
    private static final Duration BLOCK_TIME = Duration.ofSeconds(1);

    // web3j's own default would hang one more shutdown hook into the process at every unlocking.
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("web3j-clock").factory());
    private final OkHttpClient client;
    private final Web3j web3j;
    private final LedgerSender sender;
    private final Registries registries;
    private final Optional<RoleProofs> roleProofs;
    private final Web3jChainFeed feed;
    private final ChainInspector inspector;
    private final PendingTransactions pending;
    private final GasPrice gasPrice;
    private final AccessProofs proofs;
    private final BlockZero blockZero;

    private LedgerConnection(
            NodeAddresses node, Signer signer, KeyProver prover, Approvals approvals, SentTransactions journal) {
        client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .addInterceptor(new ChainToken(node.tokens().chain()))
                .build();
        HttpService service = new HttpService(node.chain().toString(), client);
        web3j = Web3j.build(service, BLOCK_TIME.toMillis(), clock);
        Bound contracts = Bound.of(node.contracts(), web3j);
        List<Abi> abis = List.of(
                Abi.of("Consortium"), Abi.of("MedicalAccess"), Abi.of("FederationLedger"), Abi.of("ProofOfRole"));
        Rpc rpc = new Rpc(web3j, node.chain().toString(), new ContractErrors(abis));
        ContractReader reader = new ContractReader(rpc, signer.account());
        LogSearch logs = new LogSearch(rpc, node.contracts().block());
        ChainQuestions questions = new ChainQuestions(rpc, service);
        FirstBlock first = new FirstBlock(questions);
        blockZero = first;
        Receipts receipts = new Receipts(rpc, RECEIPT, new BlockReceipts(rpc, service, first));
        SigningDesk desk = new SigningDesk(approvals, journal, decoder(node, abis), InstantSource.system());
        long chainId = node.contracts().chainId();
        sender = new LedgerSender(rpc, chainId, new TransactionSigner(signer), reader, receipts, desk);
        gasPrice = () -> FeeOffer.now(rpc).highest();
        pending = new Web3jPendingTransactions(rpc, chainId, sender.publisher(), receipts, desk);
        Trail trail = new Trail(node.contracts().access().text(), logs, rpc);
        registries = Registries.of(contracts, signer, prover, reader, sender, logs, trail);
        FreshSenders fresh = new FreshSenders(rpc, chainId, receipts, desk);
        roleProofs = Web3jRoleProofs.of(node.contracts(), rpc, reader, sender, fresh, logs);
        feed = feed(node, rpc, logs, abis);
        inspector = new Web3jChainInspector(rpc, service, logs);
        proofs = new Web3jAccessProofs(questions, logs, node.contracts());
    }

    /**
     * For an account that nobody seals keys for, such as a coordinator's.
     *
     * @param signer signs as the account for as long as the connection is open
     */
    public static LedgerConnection open(NodeAddresses node, Signer signer) {
        return new LedgerConnection(node, signer, KeyProver.NONE, new Approvals(), new SentInMemory());
    }

    /** @param keys sign as the hospital's account, and prove its key, for as long as the connection is open */
    public static LedgerConnection open(NodeAddresses node, KeyVault keys) {
        return open(node, keys, new Approvals(), new SentInMemory());
    }

    /**
     * @param approvals asked before each signature
     * @param journal of what is sent; it outlives the connection
     */
    public static LedgerConnection open(
            NodeAddresses node, KeyVault keys, Approvals approvals, SentTransactions journal) {
        return new LedgerConnection(node, keys, keys::keyProof, approvals, journal);
    }

    /** As above, for an account that nobody seals keys for. */
    public static LedgerConnection open(
            NodeAddresses node, Signer signer, Approvals approvals, SentTransactions journal) {
        return new LedgerConnection(node, signer, KeyProver.NONE, approvals, journal);
    }

    public AccessRegistry access() {
        return registries.access();
    }

    public RecordRegistry records() {
        return registries.records();
    }

    public MemberRegistry members() {
        return registries.members();
    }

    public FederationRegistry federation() {
        return registries.federation();
    }

    public FederationHistory federationHistory() {
        return registries.federationHistory();
    }

    public RoleGrants roleGrants() {
        return registries.roleGrants();
    }

    public AccessRequests requests() {
        return registries.requests();
    }

    public Emergencies emergencies() {
        return registries.emergencies();
    }

    public PatientAccounts patients() {
        return registries.patients();
    }

    public AccessTrail trail() {
        return registries.trail();
    }

    public AuditAnchors anchors() {
        return registries.anchors();
    }

    /** Empty on a chain without them. */
    public Optional<RoleProofs> roleProofs() {
        return roleProofs;
    }

    public ChainFeed feed() {
        return feed;
    }

    public ChainInspector inspector() {
        return inspector;
    }

    /** The chain from block to block. */
    public ChainPast past() {
        return feed.past();
    }

    public GasPrice gasPrice() {
        return gasPrice;
    }

    public PendingTransactions pending() {
        return pending;
    }

    public BlockZero blockZero() {
        return blockZero;
    }

    public AccessProofs proofs() {
        return proofs;
    }

    @Override
    public void close() {
        feed.close();
        sender.close();
        web3j.shutdown();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Names are for reading only: an address whose name can not be asked for is shown without. */
    private CallDecoder decoder(NodeAddresses node, List<Abi> abis) {
        CallDecoder decoder = new CallDecoder(new AddressNames(node.contracts(), this::member));
        List<String> addresses = addresses(node);
        for (int i = 0; i < addresses.size(); i++) {
            decoder.add(addresses.get(i), abis.get(i));
        }
        return decoder;
    }

    /** In the order of the interfaces; the last is not on every chain. */
    private static List<String> addresses(NodeAddresses node) {
        List<String> addresses = new ArrayList<>(List.of(
                node.contracts().consortium().text(),
                node.contracts().access().text(),
                node.contracts().federation().text()));
        node.contracts().roleProofs().ifPresent(address -> addresses.add(address.text()));
        return addresses;
    }

    private Optional<Member> member(WalletAddress account) throws Failed {
        return registries.members().find(account);
    }

    private static Web3jChainFeed feed(NodeAddresses node, Rpc rpc, LogSearch logs, List<Abi> abis) {
        List<String> addresses = addresses(node);
        EventDecoder decoder = new EventDecoder();
        for (int i = 0; i < addresses.size(); i++) {
            decoder.add(addresses.get(i), abis.get(i));
        }
        return new Web3jChainFeed(
                rpc.address(),
                new Blocks(rpc),
                logs,
                decoder,
                addresses,
                new HeadSignal(node.chainFeed(), new ChainToken(node.tokens().chain())));
    }
}
