package org.xinglin.learning.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.training.FederationHistory;
import org.xinglin.core.training.RoundOnChain;
import org.xinglin.core.training.RoundOnChain.Measured;
import org.xinglin.core.training.RoundOnChain.Metrics;
import org.xinglin.core.training.StandingOnChain;
import org.xinglin.core.training.TaskOnChain;
import org.xinglin.core.training.UpdateOnChain;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.update.Payload;

/** A chain and a blob store that hold one closed round of two hospitals with equal rows, averaged by hand. */
final class OneRound implements FederationHistory {
    static final WalletAddress FIRST = new WalletAddress("0x" + "1".repeat(40));
    static final WalletAddress SECOND = new WalletAddress("0x" + "2".repeat(40));
    private static final HexFormat HEX = HexFormat.of();
    private static final long ROWS = 50;

    private final Map<String, byte[]> contents = new HashMap<>();
    private final TaskSpec spec = specification();
    private final List<Entry> entries = new ArrayList<>();
    private final RoundManifest manifest;
    private @Nullable Failure failure;

    OneRound() {
        Payload payload = Payload.of(spec);
        float[] first = {1, -2};
        float[] second = {3, 6};
        entries.add(entry(FIRST, payload.content(first)));
        entries.add(entry(SECOND, payload.content(second)));
        ServerState after = new ServerState(1, new double[] {2, 2}, Map.of()); // the mean of both, from zero on
        byte[] global = NamedVectors.rounding(payload.layout(), after.model()).toBytes();
        put(spec.canonical().getBytes(StandardCharsets.UTF_8));
        manifest = new RoundManifest(
                spec.id().hex(),
                1,
                RoundManifest.Kind.PLAIN,
                2,
                HEX.formatHex(spec.initialModel().digest()),
                HEX.formatHex(Messages.sha256(global)),
                put(global),
                put(StateBytes.of(after)),
                "",
                entries,
                "",
                "",
                List.of(),
                "",
                "");
        put(manifest.toBytes());
    }

    private static TaskSpec specification() {
        try {
            return TaskSpec.parse("""
                    {"name":"one round","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
                    {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
                    "splitSeed":1,"standardise":"none"},"algorithm":"fedavg","rounds":1,"minParticipants":2,
                    "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""");
        } catch (TaskSpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(WalletAddress hospital, byte[] content) {
        String digest = HEX.formatHex(Messages.sha256(content));
        return new Entry(hospital.text(), digest, put(content), 1, ROWS, 0.5, 0.5, 1, 0.5);
    }

    private String put(byte[] content) {
        String name = HEX.formatHex(Messages.sha256(content));
        contents.put(name, content);
        return name;
    }

    TaskId id() {
        return new TaskId(Digest.of(spec.id().bytes()));
    }

    Digest global() {
        return Digest.ofHex(manifest.globalDigest());
    }

    /** The second hospital's update is nowhere any more. */
    void lose() {
        contents.remove(lost());
    }

    String lost() {
        return entries.getLast().cid();
    }

    /** The chain answers nothing but this from now on. */
    void fail(Failure why) {
        failure = why;
    }

    BlobStore blobs() {
        return new BlobStore() {
            @Override
            public String put(byte[] content) {
                return OneRound.this.put(content);
            }

            @Override
            public String nameOfBlock(byte[] sha256) {
                return HEX.formatHex(sha256);
            }

            @Override
            public byte[] get(String cid) throws IOException {
                byte[] content = contents.get(cid);
                if (content == null) {
                    throw new IOException("nobody has it");
                }
                return content;
            }
        };
    }

    private void answer() throws Failed {
        if (failure != null) {
            throw new Failed(failure);
        }
    }

    @Override
    public Optional<TaskOnChain> task(TaskId task) throws Failed {
        answer();
        return Optional.of(new TaskOnChain(FIRST, FIRST, Optional.empty(), Instant.EPOCH, id().value(), 1, 1, true));
    }

    @Override
    public Optional<RoundOnChain> round(TaskId task, int round) throws Failed {
        answer();
        Metrics metrics = new Metrics(0.5, OptionalDouble.empty(), 0.5, ROWS);
        return Optional.of(new RoundOnChain(
                1,
                Digest.ofHex(manifest.startDigest()),
                global(),
                Digest.of(Messages.sha256(manifest.toBytes())),
                metrics,
                List.of(new Measured(FIRST, metrics), new Measured(SECOND, metrics)),
                new BlockHeight(9)));
    }

    @Override
    public List<UpdateOnChain> updates(TaskId task, int round) throws Failed {
        answer();
        return entries.stream()
                .map(entry -> new UpdateOnChain(
                        new WalletAddress(entry.account()),
                        Digest.ofHex(entry.digest()),
                        ROWS,
                        0.5,
                        new BlockHeight(8)))
                .toList();
    }

    @Override
    public List<StandingOnChain> standings(TaskId task) {
        return List.of();
    }

    @Override
    public List<StandingOnChain> standingsOf(WalletAddress hospital) {
        return List.of();
    }
}
