package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.protocol.SubmissionHeader;
import org.xinglin.federation.reputation.Evidence;
import org.xinglin.federation.update.Payload;

/** Where models go out and answers to one task's orders come in; what a bad one says of who sent it is noted. */
record Reception(Supplier<TaskRecord> task, Conversation talk, Observations observations, Shelf shelf) {
    private static final long MORE = 4L * 1024 * 1024;

    /** A model that may be fetched now. */
    Optional<byte[]> model(ByteString digest) {
        return shelf.get(digest);
    }

    /** @return the round under which an offered update is to be recorded; 0 where that was not the question */
    int answer(String account, SubmissionHeader header, byte[] content)
            throws RefusedException, LateException, IOException {
        TaskRecord now = task.get();
        if (now.state().isEnded()) {
            throw new LateException("the task has ended");
        }
        try {
            if (header.getStep() == Step.OFFER) {
                talk.order(account, header);
                return now.closed().size() + 1;
            }
            talk.answer(account, header, content);
            return 0;
        } catch (RefusedException e) {
            e.evidence().ifPresent(evidence -> observations.saw(account, evidence));
            throw e;
        } catch (LateException e) {
            if (header.getStep() == Step.TRAIN || header.getStep() == Step.MASK) {
                observations.saw(account, Evidence.STALE);
            }
            throw e;
        }
    }

    /** Of any answer: the largest is a masked update, with eight bytes a value. */
    long mostBytes() {
        return MORE + 2L * Long.BYTES * Payload.of(task.get().spec()).length();
    }
}
