package org.xinglin.federation.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.xinglin.federation.aggregation.Aggregate;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.coordinator.InMemoryBlobs;
import org.xinglin.federation.coordinator.InMemoryRoundLedger;
import org.xinglin.federation.evaluation.Scores;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.secagg.VoidSumException;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.update.Payload;

/** A task of seven hospitals as an honest coordinator would leave it, and as a dishonest one might. */
final class HandMadeTask {
    /** As many as the most demanding rule needs. */
    static final List<String> HOSPITALS = IntStream.rangeClosed(1, 7)
            .mapToObj(i -> "0x" + String.valueOf(i).repeat(40))
            .toList();

    private static final HexFormat HEX = HexFormat.of();
    private static final long SEED = 20_261_121;

    final InMemoryRoundLedger ledger = new InMemoryRoundLedger();
    final InMemoryBlobs blobs = new InMemoryBlobs();
    final List<RoundManifest> manifests = new ArrayList<>();
    final TaskId id;
    private final TaskSpec spec;
    private final ServerMath math;
    private final Random random = new Random(SEED);
    private ServerState state;
    private byte[] previous = new byte[0];

    HandMadeTask(String algorithm) throws TaskSpecException {
        spec = TaskSpec.parse("""
                {"name":"by hand","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
                {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
                "splitSeed":1,"standardise":"none"},"algorithm":"%s","rounds":5,"minParticipants":7,
                "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""".formatted(algorithm));
        id = spec.id();
        math = new ServerMath(spec);
        state = math.begin();
        blobs.put(spec.canonical().getBytes(StandardCharsets.UTF_8));
        ledger.publish(id);
        HOSPITALS.forEach(hospital -> ledger.join(id, hospital));
    }

    ReplayReport replayed() throws IOException {
        return new Replay(ledger, blobs).of(id, round -> {});
    }

    HandMadeTask rounds(int count) throws IOException, UnfitException, VoidSumException {
        for (int i = 0; i < count; i++) {
            round(manifest -> manifest);
        }
        return this;
    }

    /** @param forger what the coordinator makes of its manifest before it is stored and named on the chain */
    void round(UnaryOperator<RoundManifest> forger) throws IOException, UnfitException, VoidSumException {
        int number = manifests.size() + 1;
        byte[] start = math.broadcast(state).digest();
        ledger.openRound(id, number, start);
        RoundManifest draft = manifest(number, start);
        Aggregate result = math.after(state, draft, entry -> content(entry.cid()), new byte[0]);
        state = result.state();
        RoundManifest manifest = forger.apply(finished(draft, result.weights()));
        manifests.add(manifest);
        close(record(number, manifest), manifest.toBytes());
    }

    /** A round whose manifest is whatever these bytes are. */
    void roundOf(byte[] bytes) throws IOException {
        int number = manifests.size() + 1;
        byte[] start = math.broadcast(state).digest();
        ledger.openRound(id, number, start);
        close(record(number, manifest(number, start)), bytes);
    }

    private void close(RoundRecord record, byte[] manifest) throws IOException {
        blobs.put(manifest);
        previous = Messages.sha256(manifest);
        ledger.closeRound(id, record, previous);
    }

    private RoundRecord record(int number, RoundManifest manifest) {
        List<SiteRecord> sites = manifest.updates().stream()
                .map(entry -> new SiteRecord(
                        entry.account(), entry.samples(), entry.loss(), entry.weight(), 0, 0, 0, Scores.NONE))
                .toList();
        String global = "0x" + HEX.formatHex(math.broadcast(state).digest());
        return RoundRecord.of(number, global, 0, sites, Map.of());
    }

    private byte[] content(String cid) {
        try {
            return blobs.get(cid);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private RoundManifest manifest(int number, byte[] start) throws IOException {
        Payload payload = Payload.of(spec);
        List<Entry> entries = new ArrayList<>();
        for (String hospital : HOSPITALS) {
            float[] update = new float[payload.length()];
            for (int i = 0; i < update.length; i++) {
                update[i] = random.nextFloat() - 0.5f;
            }
            byte[] content = payload.content(update);
            long samples = 1L + random.nextInt(300);
            ledger.record(id, number, hospital, Messages.sha256(content), samples);
            entries.add(new Entry(
                    hospital,
                    HEX.formatHex(Messages.sha256(content)),
                    blobs.put(content),
                    number,
                    samples,
                    random.nextDouble(),
                    random.nextDouble(),
                    1,
                    0));
        }
        return manifest(number, entries, HEX.formatHex(start), "", "", "");
    }

    private RoundManifest finished(RoundManifest draft, Map<String, Double> weights) {
        List<Entry> entries = draft.updates().stream()
                .map(entry -> weighted(entry, weights.getOrDefault(entry.account(), 0.0)))
                .toList();
        byte[] global = math.broadcast(state).toBytes();
        return manifest(
                draft.round(),
                entries,
                draft.startDigest(),
                HEX.formatHex(Messages.sha256(global)),
                blobs.put(global),
                blobs.put(StateBytes.of(state)));
    }

    private RoundManifest manifest(
            int number, List<Entry> entries, String start, String digest, String global, String kept) {
        return new RoundManifest(
                id.hex(),
                number,
                RoundManifest.Kind.PLAIN,
                HOSPITALS.size(),
                start,
                digest,
                global,
                kept,
                HEX.formatHex(previous),
                entries,
                "",
                "",
                List.of(),
                "",
                "");
    }

    static Entry weighted(Entry entry, double weight) {
        return new Entry(
                entry.account(),
                entry.digest(),
                entry.cid(),
                entry.base(),
                entry.samples(),
                entry.loss(),
                entry.accuracy(),
                entry.steps(),
                weight);
    }

    /** The manifest with other updates. */
    static RoundManifest with(RoundManifest manifest, List<Entry> updates) {
        return new RoundManifest(
                manifest.task(),
                manifest.round(),
                manifest.kind(),
                manifest.asked(),
                manifest.startDigest(),
                manifest.globalDigest(),
                manifest.global(),
                manifest.state(),
                manifest.previous(),
                updates,
                manifest.aggregate(),
                manifest.statistics(),
                manifest.standings(),
                manifest.memory(),
                manifest.start());
    }
}
