package org.xinglin.views.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The thread that the screen lives on; the only place that hands work to it. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
