package org.xinglin.views.training;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What stands alone on the page for a while: a task on its way out, the checks, a replay. One at a time. */
public final class TrainingForms {
    private final PublishViewModel publish;
    private final PreflightViewModel preflight;
    private final ReplayViewModel replay;
    private final BooleanBinding open;

    public TrainingForms(PublishViewModel publish, PreflightViewModel preflight, ReplayViewModel replay) {
        this.publish = publish;
        this.preflight = preflight;
        this.replay = replay;
        this.open = Bindings.createBooleanBinding(
                () -> publish.outlook().get().isPresent()
                        || preflight.open().get()
                        || replay.state().get().isPresent(),
                publish.outlook(),
                preflight.open(),
                replay.state());
    }

    /** Closes whatever is open; a replay under way is stopped. */
    public void giveUp() {
        publish.giveUp();
        preflight.giveUp();
        replay.giveUp();
    }

    BooleanBinding open() {
        return open;
    }

    public PublishViewModel publish() {
        return publish;
    }

    public PreflightViewModel preflight() {
        return preflight;
    }

    public ReplayViewModel replay() {
        return replay;
    }
}
