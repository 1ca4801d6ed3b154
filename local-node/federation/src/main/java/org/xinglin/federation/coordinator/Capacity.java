package org.xinglin.federation.coordinator;

import java.util.Locale;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;

/** Whether a process has the memory for a task: it is refused before anybody trains, and not lost in its first round. */
final class Capacity {
    /** Bytes a parameter: the state before and after in float64, as bytes, and the models that are offered and measured. */
    private static final long MODEL = 48;

    /** Bytes a parameter and hospital: an update while it comes, as it came, and as numbers. */
    private static final long UPDATE = 16;

    private static final long MIB = 1024 * 1024;

    private final long most;

    /** @param most bytes that the process may take */
    Capacity(long most) {
        this.most = most;
    }

    static Capacity ofThisProcess() {
        return new Capacity(Runtime.getRuntime().maxMemory());
    }

    /** @throws RefusedException with what would be needed */
    void require(TaskSpec spec) throws RefusedException {
        long hospitals = spec.rounds().startWith();
        long values = Payload.of(spec).length();
        long wide = spec.privacy().secure().isPresent() ? 2 : 1; // masked values have 64 bits
        long need = values * (MODEL + wide * UPDATE * hospitals);
        if (need > most) {
            throw new RefusedException(String.format(
                    Locale.ROOT,
                    "a model of %,d parameters from %d hospitals needs about %,d MiB of memory, and the coordinator may take"
                            + " %,d; start the node with XINGLIN_JAVA_OPTS=-Xmx%dm",
                    values,
                    hospitals,
                    need / MIB,
                    most / MIB,
                    need / MIB + 1));
        }
    }
}
