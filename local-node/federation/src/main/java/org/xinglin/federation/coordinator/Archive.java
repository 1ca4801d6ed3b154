package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.update.ClientNoise;

/** Puts all that a replay or a standby needs of a round where everybody finds it, before the chain speaks of it. */
record Archive(BlobStore blobs) {
    private static final HexFormat HEX = HexFormat.of();

    private static RoundManifest.Kind kind(TaskRecord task) {
        boolean secure = task.spec().privacy().secure().isPresent();
        return secure
                ? RoundManifest.Kind.SECURE
                : ClientNoise.isIn(task.spec()) ? RoundManifest.Kind.NOISED : RoundManifest.Kind.PLAIN;
    }

    /** The updates, each kept where the task does not hide it. */
    List<RoundManifest.Entry> entries(TaskRecord before, Gathered gathered) throws IOException {
        boolean isHidden = kind(before) == RoundManifest.Kind.NOISED;
        List<RoundManifest.Entry> entries = new ArrayList<>();
        for (Given given : gathered.given().values()) {
            String cid = isHidden ? "" : blobs.put(given.content());
            entries.add(entry(given, cid, gathered.weights()));
        }
        return entries;
    }

    /** @param after the task with the round closed, but for its manifest */
    RoundManifest stored(
            TaskRecord before,
            TaskRecord after,
            Gathered gathered,
            List<RoundManifest.Entry> entries,
            List<RoundManifest.StandingEntry> standings)
            throws IOException {
        NamedVectors global = after.broadcast();
        return new RoundManifest(
                before.spec().id().hex(),
                after.closed().size(),
                kind(before),
                gathered.asked(),
                HEX.formatHex(before.broadcast().digest()),
                HEX.formatHex(global.digest()),
                blobs.put(global.toBytes()),
                blobs.put(StateBytes.of(after.server())),
                HEX.formatHex(before.progress().manifest()),
                entries,
                gathered.aggregate().isPresent()
                        ? blobs.put(gathered.aggregate().get())
                        : "",
                before.statistics().length == 0 ? "" : blobs.put(before.statistics()),
                standings,
                blobs.put(RoundMemory.of(after).toBytes()),
                start(before));
    }

    /** Of a round that does not go on from the one before: its model is to be had like all others. */
    private String start(TaskRecord before) throws IOException {
        NamedVectors model = before.broadcast();
        String digest = "0x" + HEX.formatHex(model.digest());
        boolean goesOn = before.spec().led().isEmpty()
                || (!before.closed().isEmpty()
                        && before.closed().getLast().globalDigest().equals(digest));
        return goesOn ? "" : blobs.put(model.toBytes());
    }

    private static RoundManifest.Entry entry(Given given, String cid, Map<String, Double> weights) {
        return new RoundManifest.Entry(
                given.account(),
                HEX.formatHex(Messages.sha256(given.content())),
                cid,
                given.base(),
                given.contribution().samples(),
                given.contribution().loss(),
                given.contribution().accuracy(),
                given.steps(),
                weights.getOrDefault(given.account(), 0.0));
    }

    /** @return its digest, which is that of its one block, too */
    byte[] stored(RoundManifest manifest) throws IOException {
        byte[] bytes = manifest.toBytes();
        blobs.put(bytes);
        return Messages.sha256(bytes);
    }
}
