package org.xinglin.federation.levels;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.xinglin.federation.coordinator.EdgeCoordinator;
import org.xinglin.federation.coordinator.EdgeSettings;
import org.xinglin.federation.coordinator.EdgeTrust;
import org.xinglin.federation.coordinator.InMemoryBlobs;
import org.xinglin.federation.coordinator.InMemoryNotebook;
import org.xinglin.federation.coordinator.InMemoryRoundLedger;
import org.xinglin.federation.coordinator.RoundLedger;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.participant.Site;
import org.xinglin.federation.participant.SiteDuties;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.CertifiedPeers;
import org.xinglin.federation.trust.CertifiedSigner;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.TestConsortium;

/** A coordinator on a real port with an authority, a ledger and a store of its own, and whoever takes part in it. */
final class Level implements AutoCloseable {
    private static final NumberedAccount OPERATOR = new NumberedAccount(200);
    private static final NumberedAccount COORDINATOR = new NumberedAccount(201);

    final InMemoryRoundLedger ledger = new InMemoryRoundLedger();
    final InMemoryBlobs blobs = new InMemoryBlobs();
    final TaskSpec spec;
    private final Map<String, InMemoryNotebook> notebooks = new ConcurrentHashMap<>();
    private final ExecutorService sites = Executors.newVirtualThreadPerTaskExecutor();
    private final Path home;
    private final TestConsortium consortium;
    private EdgeCoordinator coordinator;
    private final CountDownLatch wasCut = new CountDownLatch(1);
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private volatile Optional<Cut> cut = Optional.empty();

    private record Cut(int round, String account) {}

    Level(Path home, TaskSpec spec) throws Exception {
        this.home = home;
        this.spec = spec;
        this.consortium = new TestConsortium(home.resolve("authority"), InstantSource.system());
        this.coordinator = open(0);
        ledger.publish(spec.id());
        consortium.client(coordinator.port(), OPERATOR).publish(spec.canonical());
    }

    private EdgeCoordinator open(int port) throws IOException {
        return EdgeCoordinator.start(new EdgeSettings(
                home,
                port,
                hiccuping(),
                blobs,
                InstantSource.system(),
                Duration.ofSeconds(20),
                EdgeTrust.onLoopback(consortium.authority(), COORDINATOR, "test")));
    }

    /** The next time that the ledger is called so, by its method and the round, it is away. */
    void failsOnce(String call) {
        failing.add(call);
    }

    boolean hasFailed() {
        return failing.isEmpty();
    }

    private RoundLedger hiccuping() {
        return (RoundLedger) Proxy.newProxyInstance(
                RoundLedger.class.getClassLoader(), new Class<?>[] {RoundLedger.class}, (proxy, method, given) -> {
                    String call = given != null && given.length > 1 ? method.getName() + " " + given[1] : "";
                    if (failing.remove(call)) {
                        throw new IOException("the ledger is away");
                    }
                    try {
                        return method.invoke(ledger, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** As after a power cut: all connections break, and what was not written is gone. */
    void restart() throws IOException {
        int port = coordinator.port();
        coordinator.close();
        coordinator = open(port);
    }

    /** For good. */
    void stop() {
        coordinator.close();
    }

    /** @return ends the watching */
    Runnable watch(Consumer<TaskHistory> watcher) throws Exception {
        return consortium.client(coordinator.port(), OPERATOR).watch(spec.id(), watcher);
    }

    /** The next time that this account has made an update of the round, its power goes. */
    CountDownLatch cutAtRound(int round, String account) {
        cut = Optional.of(new Cut(round, account));
        return wasCut;
    }

    TaskId task() {
        return spec.id();
    }

    ConsortiumLink link(JoinSigner account) {
        return consortium.link(coordinator.port(), account);
    }

    TaskHistory history() throws Exception {
        return consortium.client(coordinator.port(), OPERATOR).history(spec.id());
    }

    /** Takes part until the task ends, or the future is cancelled. */
    Future<TaskHistory> join(JoinSigner account, LocalTrainer trainer) {
        ledger.join(spec.id(), account.account());
        Site<IOException> site = new Site<>(
                account,
                trainer,
                duties(account.account()),
                notebooks.computeIfAbsent(account.account(), any -> new InMemoryNotebook()),
                new CertifiedSigner(consortium.identity(account)),
                new CertifiedPeers(consortium.authority().root(), InstantSource.system()),
                Optional::empty);
        FederationClient client = consortium.client(coordinator.port(), account);
        return sites.submit(() -> client.participate(spec, site));
    }

    private SiteDuties<IOException> duties(String account) {
        return new SiteDuties<>() {
            @Override
            public String coordinator(TaskId task) {
                return COORDINATOR.account();
            }

            @Override
            public Optional<Boolean> isStart(TaskId task, int round, byte[] model) {
                return ledger.isStart(task, round, model);
            }

            @Override
            public void release(TaskId task, int round, byte[] update, Optional<Spent> spent) throws IOException {
                if (cut.equals(Optional.of(new Cut(round, account)))) {
                    cut = Optional.empty();
                    wasCut.countDown();
                    throw new IOException("the power went");
                }
            }

            @Override
            public boolean record(TaskId task, int round, byte[] digest, long samples, double loss) throws IOException {
                try {
                    ledger.record(task, round, account, digest, samples);
                    return true;
                } catch (IOException e) {
                    if (String.valueOf(e.getMessage()).matches("RoundNotOpen|TaskIsFinished")) {
                        return false;
                    }
                    throw e;
                }
            }

            @Override
            public void trained(int round) {}
        };
    }

    /** After the last closed round. */
    NamedVectors model() throws Exception {
        String digest = history().closed().getLast().globalDigest().substring(2);
        return NamedVectors.ofBytes(blobs.get(blobs.nameOfBlock(HexFormat.of().parseHex(digest))));
    }

    @Override
    public void close() {
        sites.shutdownNow();
        consortium.close();
        coordinator.close();
    }
}
