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

    RoundManifest stored(
            TaskRecord before,
            int round,
            Gathered gathered,
            NamedVectors global,
            List<RoundManifest.StandingEntry> standings)
            throws IOException {
        boolean hidden = ClientNoise.isIn(before.spec());
        boolean secure = before.spec().privacy().secure().isPresent();
        RoundManifest.Kind kind =
                secure ? RoundManifest.Kind.SECURE : hidden ? RoundManifest.Kind.NOISED : RoundManifest.Kind.PLAIN;
        List<RoundManifest.Entry> entries = new ArrayList<>();
        for (Given given : gathered.given().values()) {
            String cid = kind == RoundManifest.Kind.NOISED ? "" : blobs.put(given.content());
            entries.add(entry(given, cid, gathered.weights()));
        }
        return new RoundManifest(
                before.spec().id().hex(),
                round,
                kind,
                gathered.asked(),
                HEX.formatHex(before.broadcast().digest()),
                HEX.formatHex(global.digest()),
                blobs.put(global.toBytes()),
                blobs.put(StateBytes.of(gathered.after())),
                HEX.formatHex(before.progress().manifest()),
                entries,
                gathered.aggregate().isPresent()
                        ? blobs.put(gathered.aggregate().get())
                        : "",
                before.statistics().length == 0 ? "" : blobs.put(before.statistics()),
                standings);
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
