package org.xinglin.learning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.keys.Signer;
import org.xinglin.core.training.DeviceEdge;
import org.xinglin.core.training.DeviceTerms;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.FederationRegistry;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.core.training.TaskOnChain;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.core.training.TrainingCoordinator;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.participant.MachineState;
import org.xinglin.federation.participant.Site;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.joining.Preparation;
import org.xinglin.learning.site.Admission;
import org.xinglin.learning.site.JoinedPeers;
import org.xinglin.learning.site.OfferForm;
import org.xinglin.learning.site.SiteGate;
import org.xinglin.learning.site.SpecText;

/** The edge coordinator over gRPC, and this hospital's part in its rounds. */
public final class GrpcTrainingCoordinator implements TrainingCoordinator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GrpcTrainingCoordinator.class);
    /** While the chain does not answer either. */
    private static final Duration UNKNOWN_SILENCE = Duration.ofMinutes(30);
    /** Of devices: their number of rows plays a part under noise for records only, which does not go through two levels. */
    private static final long ANY_ROWS = 1;

    private final String address;
    private final FederationClient client;
    private final WalletAddress coordinator;
    private final Signer signer;
    private final FederationRegistry registry;
    private final FederationHistory chain;
    private final SiteGate gate;
    private final HospitalHome home;
    private final AtomicInteger parts = new AtomicInteger();
    /**
     * @param links this hospital's ways to its coordinator and then to the standbys that it knows, which are taken over
     * @param coordinator the account that tasks are published to; which one closes a task's rounds later, the chain says
     */
    public GrpcTrainingCoordinator(
            List<ConsortiumLink> links,
            WalletAddress coordinator,
            Signer signer,
            FederationRegistry registry,
            FederationHistory chain,
            SiteGate gate,
            HospitalHome home) {
        this.address = links.getFirst().address().toString();
        this.client = new FederationClient(links, this::silence);
        this.chain = chain;
        this.coordinator = coordinator;
        this.signer = signer;
        this.registry = registry;
        this.gate = gate;
        this.home = home;
    }

    @Override
    public TaskId publish(TaskSpecification specification) throws Failed {
        TaskSpec spec = SpecText.parsed(specification.json());
        Digest digest = Digest.of(spec.id().bytes());
        onlyOnce(
                "AlreadyPublished",
                () -> registry.publishTask(
                        new TaskId(digest), digest, coordinator, spec.rounds().most()));
        return asked(() -> {
            client.publish(spec.canonical());
            return new TaskId(digest);
        });
    }

    @Override
    public List<TrainingTask> tasks() throws Failed {
        return asked(() -> client.tasks().stream().map(HistoryForm::task).toList());
    }

    @Override
    public TrainingHistory history(TaskId task) throws Failed {
        return asked(() -> HistoryForm.history(client.history(id(task))));
    }

    @Override
    public TaskSpecification specification(TaskId task) throws Failed {
        return new TaskSpecification(checked(task).canonical());
    }

    @Override
    public TaskOffer offer(TaskId task) throws Failed {
        return OfferForm.offer(checked(task));
    }

    @Override
    public Subscription watch(TaskId task, Consumer<? super TrainingHistory> listener) throws Failed {
        history(task); // an unknown task is said at once, and not on some thread later
        Runnable end = asked(() -> client.watch(id(task), history -> listener.accept(HistoryForm.history(history))));
        return end::run;
    }

    @Override
    public void stop(TaskId task) throws Failed {
        if (history(task).task().state().isEnded()) {
            throw new Failed(new Failure.Conflicting(Conflict.TASK_ENDED, task.toString()));
        }
        asked(() -> {
            client.stop(id(task), new VaultAccount(signer));
            return task;
        });
    }

    @Override
    public TrainingHistory join(TaskId task, Path table, Progress progress) throws Failed {
        TaskSpec spec = checked(task);
        TaskTrainer trainer = trainer(spec, table);
        Admission admission = gate.admit(spec, acting(task), RowSource.name(table), trainer.trainingRows());
        return joined(spec, trainer, admission, progress);
    }

    private TrainingHistory joined(TaskSpec spec, LocalTrainer trainer, Admission admission, Progress progress)
            throws Failed {
        progress.check();
        TaskId task = new TaskId(Digest.of(spec.id().bytes()));
        registry.join(task);
        Site<Failed> site = asked(() -> new Site<>(
                new VaultAccount(signer),
                trainer,
                new ConsoleDuties(
                        task,
                        admission,
                        registry,
                        progress,
                        () -> acting(task),
                        spec.rounds().most()),
                home.notebook(task),
                client.identity(),
                new JoinedPeers(client.peers(), account -> registry.hasJoined(task, account)),
                this::machine));
        parts.incrementAndGet();
        try {
            return asked(() -> HistoryForm.history(client.participate(spec, site)));
        } finally {
            parts.decrementAndGet();
        }
    }

    /** What is told of this machine, where the hospital tells: jobs that wait are its parts in other tasks at the same time. */
    private Optional<MachineState> machine() {
        return gate.tellsOfMachine()
                ? Optional.of(new MachineState(
                        Machine.load(), Machine.freeStorage(home.folder()), Math.max(0, parts.get() - 1)))
                : Optional.empty();
    }

    /** Who closes the task's rounds now. */
    private WalletAddress acting(TaskId task) throws Failed {
        return chain.task(task).map(TaskOnChain::coordinator).orElse(coordinator);
    }

    /** How long the task may be with nobody before its standby takes over. */
    private Duration silence(org.xinglin.federation.task.TaskId task) {
        try {
            return chain.task(new TaskId(Digest.of(task.bytes())))
                    .flatMap(TaskOnChain::standby)
                    .map(TaskOnChain.Standby::patience)
                    .orElse(Duration.ZERO);
        } catch (Failed away) {
            LOG.debug("the chain does not say who stands by for task {}", task, away);
            return UNKNOWN_SILENCE;
        }
    }

    @Override
    public TaskSpecification devicesTask(TaskId task, DeviceTerms terms) throws Failed {
        return new TaskSpecification(DevicesPart.specification(checked(task), signer, terms));
    }

    @Override
    public TrainingHistory joinByDevices(TaskId task, DeviceEdge devices, Progress progress, Consumer<String> declined)
            throws Failed {
        TaskSpec spec = checked(task);
        try (DevicesPart part = DevicesPart.open(spec, devices, home.devices().to(devices.node()), signer, declined)) {
            Admission admission = gate.admit(spec, acting(task), part.name(), ANY_ROWS);
            TrainingHistory history = joined(spec, part.trainer(), admission, progress);
            if (history.task().state().isEnded()) {
                part.end();
            }
            return history;
        }
    }

    /** The coordinator's word is not taken for it: the task's id is the digest of what it must say. */
    private TaskSpec checked(TaskId task) throws Failed {
        TaskSpec spec = SpecText.parsed(asked(() -> client.specification(id(task))));
        if (!spec.id().equals(id(task))) {
            throw new Failed(new Failure.Tampered("task " + task));
        }
        return spec;
    }

    private static TaskTrainer trainer(TaskSpec spec, Path table) throws Failed {
        JoinReport report = new Preparation(spec.dataset()).report(table);
        report.fitting(RowSource.name(table));
        return new TaskTrainer(spec, report, Machine::load);
    }

    private static org.xinglin.federation.task.TaskId id(TaskId task) {
        return org.xinglin.federation.task.TaskId.of(task.value().bytes());
    }

    /** What stands on the chain already, after a restart, need not be written again. */
    private static void onlyOnce(String already, Write write) throws Failed {
        try {
            write.run();
        } catch (Failed failed) {
            boolean done = failed.failure() instanceof Failure.Refused refused
                    && refused.reason().startsWith(already);
            if (!done) {
                throw failed;
            }
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws Failed;
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws FederationException, Failed;
    }

    private <T> T asked(Question<T> question) throws Failed {
        try {
            return question.ask();
        } catch (FederationException e) {
            throw new Failed(LinkTrouble.failure(e, address), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
