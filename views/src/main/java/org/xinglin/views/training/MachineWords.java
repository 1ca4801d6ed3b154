package org.xinglin.views.training;

import org.xinglin.core.training.MachineReport;
import org.xinglin.views.kit.Texts;

/** What a hospital told of its machine, in words. */
final class MachineWords {
    private static final double MILLION = 1e6;

    private final Texts texts;

    MachineWords(Texts texts) {
        this.texts = texts;
    }

    String load(MachineReport machine) {
        return texts.formats().percent(machine.load());
    }

    String storage(MachineReport machine) {
        return texts.formats().bytes(machine.storage());
    }

    /** Both ways of it: how soon, and how much. */
    String link(MachineReport machine) {
        long millis = Math.max(1, Math.round(machine.latency().toNanos() / MILLION));
        return texts.of("training.link", millis, texts.formats().rate((double) machine.bandwidth()));
    }

    String queue(int waiting) {
        return texts.formats().number(waiting);
    }
}
