package org.xinglin.views.kit;

import java.time.Duration;
import org.xinglin.core.kernel.Subscription;

/** When things happen on the screen's thread: soon, or after a while. */
public interface Pace {
    /** From any thread. */
    void soon(Runnable work);

    /** On the screen's thread; closing the subscription before gives it up. */
    Subscription later(Duration delay, Runnable work);
}
