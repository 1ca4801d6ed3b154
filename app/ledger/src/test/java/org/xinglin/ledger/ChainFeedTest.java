package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Hash;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.ConnectionChanged;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.settings.NodeAddresses;

/** The feed and the inspector against a real chain. */
class ChainFeedTest {
    private static final TestSigner HOSPITAL = TestSigner.of("a hospital to watch");

    private final BlockingQueue<ChainFact> facts = new LinkedBlockingQueue<>();
    private TestChain chain;
    private LedgerConnection connection;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        connection = chain.connect(HOSPITAL);
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    @Test
    void aSubscriberIsFirstToldThatTheNodeAnswersAndThenItsHead() throws Exception {
        connection.feed().subscribe(facts::add);
        List<ChainFact> first = until(BlockSeen.class::isInstance);
        assertThat(first.getFirst())
                .isEqualTo(new ConnectionChanged(true, chain.addresses().chain().toString()));
        assertThat(first).hasSize(2);
    }

    @Test
    void anEventArrivesDecodedAfterItsBlock() throws Exception {
        connection.feed().subscribe(facts::add);
        until(BlockSeen.class::isInstance);
        Digest transaction = register();
        List<ChainFact> seen = until(EventSeen.class::isInstance);
        EventSeen event = (EventSeen) seen.getLast();
        assertThat(event.contract()).isEqualTo("Consortium");
        assertThat(event.name()).isEqualTo("MemberRegistered");
        assertThat(event.transaction()).isEqualTo(transaction);
        assertThat(event.fields())
                .containsEntry("account", HOSPITAL.account().text())
                .containsEntry("role", "hospital")
                .containsEntry("status", "active")
                .containsEntry("displayName", "观察医院")
                .containsEntry("encryptionKey", digest("key").hex());
        assertThat(event.fields().keySet()).startsWith("account", "role", "hospital", "status");
        BlockSeen block = (BlockSeen) seen.get(seen.size() - 2);
        assertThat(block.height()).isEqualTo(event.height());
        assertThat(block.transactions()).isOne();
        assertThat(block.gasUsed()).isPositive();
    }

    @Test
    void aNodeThatWentAwayAndCameBackIsCaughtUp() throws Exception {
        connection.feed().subscribe(facts::add);
        until(BlockSeen.class::isInstance);
        chain.stop();
        until(new ConnectionChanged(false, chain.addresses().chain().toString())::equals);
        chain.startAgain();
        until(new ConnectionChanged(true, chain.addresses().chain().toString())::equals);
        register();
        List<ChainFact> seen = until(EventSeen.class::isInstance);
        assertThat(seen).hasSize(2).first().isInstanceOf(BlockSeen.class);
    }

    @Test
    void withoutAWebSocketTheNodeIsAsked() throws Exception {
        NodeAddresses here = chain.addresses();
        URI deaf = URI.create("ws://127.0.0.1:1");
        NodeAddresses polled =
                new NodeAddresses(here.chain(), deaf, here.ipfs(), here.edge(), here.coordinator(), here.contracts());
        try (LedgerConnection polling = LedgerConnection.open(polled, HOSPITAL)) {
            polling.feed().subscribe(facts::add);
            until(BlockSeen.class::isInstance);
            register();
            assertThat(until(EventSeen.class::isInstance)).hasSize(2);
        }
    }

    @Test
    void aSubscriberThatFailsDoesNotSilenceTheOthers() throws Exception {
        connection.feed().subscribe(fact -> {
            throw new IllegalStateException("a subscriber's fault");
        });
        connection.feed().subscribe(facts::add);
        until(BlockSeen.class::isInstance);
        register();
        assertThat(until(EventSeen.class::isInstance)).hasSize(2);
    }

    @Test
    void whoUnsubscribedHearsNothingMore() throws Exception {
        BlockingQueue<ChainFact> gone = new LinkedBlockingQueue<>();
        Subscription subscription = connection.feed().subscribe(gone::add);
        connection.feed().subscribe(facts::add);
        until(BlockSeen.class::isInstance);
        subscription.close();
        subscription.close();
        gone.clear();
        register();
        until(EventSeen.class::isInstance);
        assertThat(gone).isEmpty();
    }

    @Test
    void theLatestBlocksAndEventsComeNewestFirst() throws Failed {
        register();
        List<BlockSeen> blocks = connection.feed().latestBlocks(2);
        assertThat(blocks).hasSize(2);
        assertThat(blocks.getFirst().parent()).isEqualTo(blocks.getLast().hash());
        assertThat(connection.feed().height())
                .isGreaterThanOrEqualTo(blocks.getFirst().height());
        List<EventSeen> events = connection.feed().latestEvents(10);
        assertThat(events)
                .extracting(EventSeen::name)
                .containsExactly("MemberRegistered", "EnrolmentChanged", "RoleGranted");
        assertThat(connection.feed().latestEvents(1)).containsExactly(events.getFirst());
    }

    @Test
    void everyHashOfTheChainCanBeRecomputed() throws Failed {
        register();
        List<Long> told = new ArrayList<>();
        Progress progress = (done, total) -> told.add(done);
        ChainVerdict verdict = connection.inspector().inspect(progress);
        assertThat(verdict.firstFault()).isEmpty();
        assertThat(verdict.blocks()).isGreaterThanOrEqualTo(5).isEqualTo(told.getLast());
    }

    private Digest register() throws Failed {
        return connection.members().register(Role.HOSPITAL, "观察医院", new EncryptionKey(digest("key")));
    }

    private List<ChainFact> until(Predicate<ChainFact> wanted) throws InterruptedException {
        List<ChainFact> seen = new ArrayList<>();
        while (seen.isEmpty() || !wanted.test(seen.getLast())) {
            ChainFact fact = facts.poll(20, TimeUnit.SECONDS);
            assertThat(fact).as("after %s", seen).isNotNull();
            seen.add(fact);
        }
        return seen;
    }

    private static Digest digest(String word) {
        return Digest.ofHex(Hash.sha3String(word));
    }
}
