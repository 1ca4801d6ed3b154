package org.xinglin.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.ConnectionChanged;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.chain.watch.ChainPast;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;

/**
 * Follows the head: announced over the WebSocket, by asking every second where there is none. One thread, started with
 * the first subscription, reads and tells. A new subscriber is first told whether the node answers.
 */
final class Web3jChainFeed implements ChainFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Web3jChainFeed.class);
    /** How long an open WebSocket may stay silent before the node is asked all the same. */
    private static final Duration WHEN_ANNOUNCED = Duration.ofSeconds(5);

    private static final Duration WHEN_POLLING = Duration.ofSeconds(1);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);
    /** Blocks searched at once for the latest events; four times as many in each further step. */
    private static final long FIRST_WINDOW = 2_000;

    private final String address;
    private final Blocks blocks;
    private final LogSearch logs;
    private final EventDecoder decoder;
    private final List<String> contracts;
    private final HeadFollower follower;
    private final HeadSignal signal;
    private final Subscribers subscribers = new Subscribers();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("chain-feed").unstarted(this::follow);
    private @Nullable ConnectionChanged connection;

    Web3jChainFeed(
            String address,
            Blocks blocks,
            LogSearch logs,
            EventDecoder decoder,
            List<String> contracts,
            HeadSignal signal) {
        this.address = address;
        this.blocks = blocks;
        this.logs = logs;
        this.decoder = decoder;
        this.contracts = contracts;
        this.follower = new HeadFollower(blocks, logs, decoder, contracts);
        this.signal = signal;
    }

    @Override
    public Subscription subscribe(Consumer<? super ChainFact> subscriber) {
        Subscription subscription = subscribers.add(subscriber);
        startOnce();
        signal.wake();
        return subscription;
    }

    @Override
    public BlockHeight height() throws Failed {
        return new BlockHeight(logs.head());
    }

    @Override
    public List<BlockSeen> latestBlocks(int count) throws Failed {
        List<BlockSeen> latest = new ArrayList<>();
        for (long height = logs.head(); height >= 0 && latest.size() < count; height--) {
            blocks.at(height).ifPresent(latest::add);
        }
        return latest;
    }

    @Override
    public List<EventSeen> latestEvents(int count) throws Failed {
        List<EventSeen> latest = new ArrayList<>();
        long window = FIRST_WINDOW;
        long to = logs.head();
        while (to >= logs.firstBlock() && latest.size() < count) {
            long from = Math.max(logs.firstBlock(), to - window + 1);
            for (Log log : logs.between(contracts, from, to).reversed()) {
                latest.add(decoder.decode(log));
            }
            to = from - 1;
            window *= 4;
        }
        return List.copyOf(latest.subList(0, Math.min(count, latest.size())));
    }

    @Override
    public void close() {
        thread.interrupt();
        signal.close();
    }

    ChainPast past() {
        return new Web3jChainPast(logs, blocks, decoder, contracts);
    }

    private synchronized void startOnce() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void follow() {
        Duration backOff = FIRST_BACK_OFF;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                signal.connect();
                if (look()) {
                    backOff = FIRST_BACK_OFF;
                    signal.await(signal.isOpen() ? WHEN_ANNOUNCED : WHEN_POLLING);
                } else {
                    signal.await(backOff);
                    backOff = backOff.multipliedBy(2);
                    backOff = backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff;
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("The chain feed of {} is closed", address);
        }
    }

    /** @return whether the node answered */
    private boolean look() {
        try {
            long head = logs.head();
            connected(true);
            follower.advance(head, subscribers::tell);
            return true;
        } catch (Failed silent) {
            LOG.debug("The chain at {} does not answer", address, silent);
            if (!(silent.failure() instanceof Failure.Cancelled)) {
                connected(false); // closing the feed is no loss of the connection
            }
            return false;
        }
    }

    private void connected(boolean now) {
        ConnectionChanged state = new ConnectionChanged(now, address);
        if (!state.equals(connection)) {
            connection = state;
            subscribers.tell(state);
        }
        subscribers.welcome(state);
    }
}
