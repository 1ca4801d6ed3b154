package org.xinglin.federation.participant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;

/**
 * What holds only if an update counted: what compression left out of it, and the values that go beside a model. It is kept on pages of
 * its own until another update is wanted; then what the closed round says decides, not whether somebody said thanks.
 */
final class Unsettled {
    private static final String SENT = "sent";
    private static final String NEXT = "-next";

    private final Notebook notebook;
    /** Whatever the coordinator took counts some day. */
    private final boolean isOutOfStep;
    /** Else there is nothing to remember, and nothing is written. */
    private final boolean isNeeded;

    Unsettled(TaskSpec spec, Notebook notebook) {
        this.notebook = notebook;
        this.isOutOfStep = spec.rounds().buffered().isPresent();
        boolean hasCompanions =
                Rules.of(spec.algorithm().name(), spec.algorithm().settings()).hasCompanions();
        this.isNeeded = hasCompanions || Payload.of(spec).compression().isPresent();
    }

    /** What may be kept so. */
    enum Page {
        /** Control variates and the like. */
        COMPANIONS("companions"),
        /** What compression left out. */
        OWED("owed");

        private final String title;

        Page(String title) {
            this.title = title;
        }
    }

    /** Whose updates a closed round counted. */
    @FunctionalInterface
    interface Rounds {
        /** @return whether this participant's update counted; empty while the round is not closed */
        Optional<Boolean> counted(int round) throws IOException;
    }

    Optional<byte[]> settled(Page page) throws IOException {
        return notebook.read(page.title);
    }

    /** To be settled with the update that is being made. */
    void keep(Page page, byte[] content) throws IOException {
        notebook.write(page.title + NEXT, content);
    }

    /** Before the update leaves. */
    void sending(int round) throws IOException {
        mark(round, false);
    }

    /** The coordinator took it. */
    void taken(int round) throws IOException {
        mark(round, true);
    }

    private void mark(int round, boolean isTaken) throws IOException {
        if (!isNeeded) {
            return;
        }
        byte[] page = ByteBuffer.allocate(Integer.BYTES + 1)
                .putInt(round)
                .put((byte) (isTaken ? 1 : 0))
                .array();
        notebook.write(SENT, page);
    }

    /** Before another update is made; after a crash in between it does the same again. */
    void settle(Rounds rounds) throws IOException {
        if (!isNeeded) {
            return;
        }
        Optional<byte[]> sent = notebook.read(SENT);
        if (sent.isPresent()) {
            ByteBuffer page = ByteBuffer.wrap(sent.get());
            int round = page.getInt();
            boolean wasTaken = page.get() == 1;
            if (rounds.counted(round).orElse(wasTaken && isOutOfStep)) {
                adopt();
            }
        }
        notebook.forget(SENT);
        for (Page page : Page.values()) {
            notebook.forget(page.title + NEXT);
        }
    }

    private void adopt() throws IOException {
        for (Page page : Page.values()) {
            Optional<byte[]> next = notebook.read(page.title + NEXT);
            if (next.isPresent()) {
                notebook.write(page.title, next.get());
            }
        }
    }
}
