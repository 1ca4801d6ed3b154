package org.xinglin.federation.coordinator;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.DistrustStatus;

/** Answers one call with a value, or with a status that says why not. */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private Calls() {}

    /** What a call does. */
    @FunctionalInterface
    interface Call<T> {
        T run()
                throws TaskSpecException, RefusedException, LateException, UnknownTaskException, IOException,
                        DistrustException;
    }

    static <T> void answer(StreamObserver<T> observer, Call<T> call) {
        try {
            T value = call.run();
            observer.onNext(value);
            observer.onCompleted();
        } catch (TaskSpecException e) {
            observer.onError(status(Status.INVALID_ARGUMENT, e.field() + "\n" + e.getMessage()));
        } catch (UnknownTaskException e) {
            observer.onError(status(Status.NOT_FOUND, e.getMessage()));
        } catch (RefusedException | IllegalArgumentException e) {
            observer.onError(status(Status.FAILED_PRECONDITION, e.getMessage()));
        } catch (LateException e) {
            observer.onError(status(Status.ABORTED, e.getMessage()));
        } catch (DistrustException e) {
            observer.onError(DistrustStatus.exception(e));
        } catch (StatusRuntimeException e) {
            observer.onError(e);
        } catch (IOException e) {
            LOG.warn("a call failed", e);
            observer.onError(status(Status.FAILED_PRECONDITION, "the coordinator's chain or disk does not answer"));
        }
    }

    static Throwable status(Status status, @Nullable String why) {
        return status.withDescription(why).asRuntimeException();
    }
}
