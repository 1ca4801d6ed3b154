package org.xinglin.federation.coordinator;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.trust.CertificateGate;
import org.xinglin.federation.trust.CertifiedPeers;
import org.xinglin.federation.trust.CoordinatorIdentity;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.EnrolmentService;
import org.xinglin.federation.trust.TlsContexts;
import org.xinglin.federation.trust.TlsIdentity;

/** A running edge coordinator. There is no way to it but mutual TLS. */
public final class EdgeCoordinator implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;
    /** How soon a host that vanished without a word is noticed. */
    private static final long KEEP_ALIVE_SECONDS = 20;
    /** How often the chain is asked about tasks: a fraction of the least patience, 30 seconds. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private final Server server;
    private final TaskBook book;
    private final ExecutorService calls;
    private final List<Turns> watching;

    private EdgeCoordinator(Server server, TaskBook book, ExecutorService calls, List<Turns> watching) {
        this.watching = watching;
        this.server = server;
        this.book = book;
        this.calls = calls;
    }

    /** Goes on with the tasks that had not ended. @throws IOException when the port is taken or the home unusable */
    public static EdgeCoordinator start(EdgeSettings settings) throws IOException {
        Supplier<TlsIdentity> identity = identity(settings);
        Surroundings around = new Surroundings(
                settings.ledger(),
                settings.blobs(),
                new CertifiedPeers(settings.trust().authority().root(), settings.clock()),
                settings.clock(),
                settings.roundDeadline());
        Heritage heritage = new Heritage(settings.ledger(), settings.blobs(), settings.clock());
        TaskBook book = new TaskBook(around, new TaskFiles(settings.home().resolve("tasks")), heritage);
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        EdgeTrust trust = settings.trust();
        Joining joining = new Joining(settings.ledger());
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(trust.host(), settings.port()))
                .executor(calls)
                .sslContext(TlsContexts.server(identity))
                .intercept(new CertificateGate(trust.authority(), settings.clock(), calls))
                .maxInboundMessageSize(Messages.LARGEST)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveTime(KEEP_ALIVE_SECONDS / 2, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(new CoordinatorService(book, joining, settings))
                .addService(new LeadService(book, joining))
                .addService(new EnrolmentService(trust.authority(), settings.clock(), trust.version()))
                .build();
        try {
            server.start();
        } catch (IOException e) {
            book.close();
            calls.close();
            throw new IOException("the coordinator's port " + settings.port() + " is taken", e);
        }
        return new EdgeCoordinator(server, book, calls, watching(settings, book, heritage));
    }

    /** Over tasks that others could take from here, and over those that this one may have to take. */
    private static List<Turns> watching(EdgeSettings settings, TaskBook book, Heritage heritage) {
        RoundLedger ledger = settings.ledger();
        InstantSource clock = settings.clock();
        return List.of(
                Turns.every(TURN, "heartbeat", new Heartbeat(ledger, book, clock)),
                Turns.every(TURN, "standby", new StandbyDuty(ledger, book, heritage, clock)));
    }

    private static Supplier<TlsIdentity> identity(EdgeSettings settings) throws IOException {
        EdgeTrust trust = settings.trust();
        try {
            return new CoordinatorIdentity(
                    trust.authority(), settings.home().resolve("tls"), trust.names(), settings.clock());
        } catch (DistrustException e) {
            throw new IOException("the coordinator's certificate can not be made: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Ends connections at once; tasks go on at the next start. */
    @Override
    public void close() {
        watching.forEach(Turns::close);
        book.close();
        server.shutdownNow();
        try {
            server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS); // its last calls end on our threads
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
    }
}
