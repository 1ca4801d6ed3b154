package org.xinglin.learning;

import java.util.Optional;
import java.util.function.Consumer;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.keys.Signer;
import org.xinglin.core.training.DeviceEdge;
import org.xinglin.core.training.DeviceTerms;
import org.xinglin.federation.levels.DevicesTrainer;
import org.xinglin.federation.levels.LowerTask;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.trust.ConsortiumLink;

/** This hospital's devices, as far as a task of hospitals sees them. */
final class DevicesPart implements AutoCloseable {
    private final FederationClient below;
    private final DevicesTrainer trainer;
    private final TaskId task;

    private DevicesPart(FederationClient below, DevicesTrainer trainer, TaskId task) {
        this.below = below;
        this.trainer = trainer;
        this.task = task;
    }

    /** What the devices would be given to train. */
    static String specification(TaskSpec upper, Signer signer, DeviceTerms terms) throws Failed {
        try {
            return LowerTask.specification(
                    upper,
                    signer.account().text(),
                    new LowerTask.Terms(terms.least(), terms.start(), terms.quorum(), terms.rounds(), terms.hidden()));
        } catch (TaskSpecException e) {
            throw bad(e);
        }
    }

    /**
     * Asks the hospital's coordinator for the devices' task, which must be the one for {@code upper}.
     *
     * @param link to the hospital's own coordinator, which is taken over
     */
    static DevicesPart open(
            TaskSpec upper, DeviceEdge devices, ConsortiumLink link, Signer signer, Consumer<String> declined)
            throws Failed {
        FederationClient below = new FederationClient(link);
        Optional<DevicesPart> whole = Optional.empty();
        try {
            TaskSpec lower = checked(below, devices.task());
            LowerTask.check(lower, upper, signer.account().text());
            DevicesTrainer trainer = DevicesTrainer.over(link, new VaultAccount(signer), lower, upper, declined);
            whole = Optional.of(new DevicesPart(below, trainer, devices.task()));
            return whole.get();
        } catch (TaskSpecException e) {
            throw bad(e);
        } catch (FederationException e) {
            throw new Failed(LinkTrouble.failure(e, devices.node().edge()), e);
        } finally {
            if (whole.isEmpty()) {
                below.close();
            }
        }
    }

    private static TaskSpec checked(FederationClient below, TaskId task)
            throws FederationException, TaskSpecException, Failed {
        org.xinglin.federation.task.TaskId id =
                org.xinglin.federation.task.TaskId.of(task.value().bytes());
        TaskSpec lower = TaskSpec.parse(below.specification(id));
        if (!Digest.of(lower.id().bytes()).equals(task.value())) {
            throw new Failed(new Failure.Tampered("task " + task));
        }
        return lower;
    }

    private static Failed bad(TaskSpecException e) {
        return new Failed(new Failure.Invalid(Problem.BAD_TASK, e.field(), String.valueOf(e.getMessage())), e);
    }

    DevicesTrainer trainer() {
        return trainer;
    }

    /** For the hospital's policy on what may be trained with. */
    String name() {
        return "devices of " + task;
    }

    /** The task above has ended. */
    void end() {
        try {
            trainer.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the devices' operator stops their task
        }
    }

    @Override
    public void close() {
        below.close();
    }
}
