package org.xinglin.views.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;
import org.xinglin.core.kernel.Subscription;

/** The pace of the real screen. */
public final class FxPace implements Pace {
    private final FxThread thread = new FxThread();

    @Override
    public void soon(Runnable work) {
        thread.execute(work);
    }

    @Override
    public Subscription later(Duration delay, Runnable work) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> work.run());
        pause.play();
        return pause::stop;
    }
}
