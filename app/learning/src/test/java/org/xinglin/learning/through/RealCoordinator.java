package org.xinglin.learning.through;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xinglin.federation.blobs.KuboBlobs;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;
import org.xinglin.node.NodeStartException;

/** A local node in this process, and hospitals that dial it over mutual TLS and write on its chain. */
public final class RealCoordinator implements AutoCloseable {
    private final LocalNode node;
    private final NodeAddresses addresses;
    private final KuboBlobs blobs;
    private final List<BenchHospital> hospitals = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param home an empty folder */
    public RealCoordinator(Path home, List<String> names) throws IOException, NodeStartException {
        node = LocalNode.start(NodeSettings.in(home).withIdleBlock(Duration.ZERO));
        addresses = NodeAddresses.of(node.addressLine());
        blobs = KuboBlobs.at(URI.create(addresses.text("ipfs")), Optional.empty());
        for (String name : names) {
            hospitals.add(new BenchHospital(name, addresses));
        }
    }

    /**
     * What came of a task.
     *
     * @param accounts of the hospitals, in the order of their names
     * @param model the last one, with what the rule sends along, as its digest stands on the chain
     * @param statistics of all hospitals, as JSON; empty where the task needs none
     */
    public record Trained(TaskHistory history, List<String> accounts, NamedVectors model, String statistics) {}

    /** From the task's publication to its end; all hospitals take part. @throws IOException when it did not come to its last round */
    public Trained train(TaskSpec spec, List<? extends LocalTrainer> trainers)
            throws IOException, FederationException, InterruptedException {
        hospitals.getFirst().publish(spec, addresses.text("coordinator"));
        List<Future<TaskHistory>> ends = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            BenchHospital hospital = hospitals.get(k);
            LocalTrainer trainer = trainers.get(k);
            ends.add(threads.submit(() -> hospital.train(spec, trainer)));
        }
        TaskHistory history = null;
        for (Future<TaskHistory> end : ends) {
            history = ended(end);
        }
        if (history == null || history.closed().size() != spec.rounds().most()) {
            throw new IOException("the task did not come to its last round: " + history);
        }
        RoundManifest manifest = RoundManifest.ofBytes(
                blobs.get(blobs.nameOfBlock(hospitals.getFirst().manifest(spec))));
        String statistics = manifest.statistics().isEmpty()
                ? ""
                : new String(blobs.get(manifest.statistics()), StandardCharsets.UTF_8);
        return new Trained(
                history,
                hospitals.stream().map(BenchHospital::account).toList(),
                NamedVectors.ofBytes(blobs.get(manifest.global())),
                statistics);
    }

    private static TaskHistory ended(Future<TaskHistory> end) throws IOException, InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IOException("a hospital left the task", e);
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        hospitals.forEach(BenchHospital::close);
        blobs.close();
        addresses.web3j().shutdown();
        node.close();
    }
}
