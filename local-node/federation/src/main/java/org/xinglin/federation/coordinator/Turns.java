package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing every so often on a thread of its own; what goes wrong in one turn is tried again in the next. */
final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Duration END = Duration.ofSeconds(5);

    private final Turn turn;
    private final Duration pause;
    private final Thread thread;
    private String said = "";

    /** What is done. */
    @FunctionalInterface
    interface Turn {
        void take() throws IOException, InterruptedException;
    }

    private Turns(String name, Duration pause, Turn turn) {
        this.turn = turn;
        this.pause = pause;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    static Turns every(Duration pause, String name, Turn turn) {
        Turns turns = new Turns(name, pause, turn);
        turns.thread.start();
        return turns;
    }

    private void run() {
        try {
            while (true) {
                once();
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the coordinator stops
        }
    }

    private void once() throws InterruptedException {
        try {
            turn.take();
            said = "";
        } catch (IOException | RuntimeException e) {
            String words = String.valueOf(e.getMessage());
            if (!words.equals(said)) { // and not every time while the chain is away
                LOG.warn("{} goes on after a fault", thread.getName(), e);
            }
            said = words;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
