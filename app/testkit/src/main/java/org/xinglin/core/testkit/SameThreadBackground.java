package org.xinglin.core.testkit;

import org.xinglin.core.kernel.Background;
import org.xinglin.core.kernel.Failed;

/** Does the work at once, on the calling thread. */
public final class SameThreadBackground implements Background {
    @Override
    public <T> Running run(Lane lane, Work<T> work, Outcome<? super T> outcome) {
        T value;
        try {
            value = work.run((done, total) -> outcome.progressed(done, total));
        } catch (Failed failed) {
            outcome.failed(failed.failure());
            return () -> {};
        }
        outcome.succeeded(value);
        return () -> {};
    }
}
