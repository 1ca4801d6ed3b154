package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;
import org.xinglin.federation.update.ClientNoise;

/**
 * What a task leaves to whoever coordinates it next, from the chain and the blobs alone. Every blob is named by its content, from the
 * digests on the chain on, so that nobody's word is taken for it; what was read is put into our own store as well.
 */
record Heritage(RoundLedger ledger, BlobStore blobs, InstantSource clock) {
    /** @throws IOException when the chain or a blob can not be had, or what is there is not what the chain says */
    TaskRecord of(TaskId task) throws IOException {
        RecordedTask recorded =
                ledger.task(task).orElseThrow(() -> new IOException("task " + task + " is not on the chain"));
        TaskRecord fresh = TaskRecord.fresh(specification(task, recorded.specDigest()), clock.instant());
        List<RoundRecord> closed = new ArrayList<>();
        TaskRecord record = fresh;
        for (int round = 1; round <= recorded.round(); round++) {
            Optional<ClosedRound> end = ledger.closedRound(task, round);
            if (end.isPresent()) { // the last may be open
                RoundManifest manifest = manifest(end.get());
                RoundMemory memory = RoundMemory.ofBytes(kept(manifest.memory()));
                closed.add(memory.round());
                record = round < recorded.round() - 1 ? record : after(fresh, closed, end.get(), manifest, memory);
            }
        }
        boolean isOpen = recorded.round() > closed.size();
        boolean mayBeOut = isOpen
                && ClientNoise.isIn(record.spec())
                && record.spec().privacy().secure().isEmpty();
        return mayBeOut ? record.spentTwice() : record;
    }

    /** Has one closed round's part of it brought here, so that it is at hand when its first keeper is gone. */
    void keep(TaskId task, int round) throws IOException {
        Optional<RecordedTask> recorded = ledger.task(task);
        Optional<ClosedRound> end = ledger.closedRound(task, round);
        if (recorded.isEmpty() || end.isEmpty()) {
            return;
        }
        kept(blobs.nameOfBlock(recorded.get().specDigest()));
        RoundManifest manifest = manifest(end.get());
        kept(manifest.memory());
        kept(manifest.state());
        kept(manifest.global());
        if (!manifest.statistics().isEmpty()) {
            kept(manifest.statistics());
        }
    }

    private RoundManifest manifest(ClosedRound end) throws IOException {
        RoundManifest manifest = RoundManifest.ofBytes(kept(blobs.nameOfBlock(end.manifest())));
        if (manifest.memory().isEmpty()) {
            throw new IOException(
                    "round " + end.round() + " was closed by an older version, which left nothing for a standby");
        }
        return manifest;
    }

    private TaskSpec specification(TaskId task, byte[] digest) throws IOException {
        byte[] json = kept(blobs.nameOfBlock(digest));
        try {
            TaskSpec spec = TaskSpec.parse(new String(json, StandardCharsets.UTF_8));
            if (spec.id().equals(task)) {
                return spec;
            }
        } catch (TaskSpecException e) {
            throw new IOException("the specification of task " + task + " can not be read", e);
        }
        throw new IOException("the specification on the chain is another task's than " + task);
    }

    private TaskRecord after(
            TaskRecord fresh, List<RoundRecord> closed, ClosedRound end, RoundManifest manifest, RoundMemory memory)
            throws IOException {
        byte[] statistics = manifest.statistics().isEmpty() ? new byte[0] : kept(manifest.statistics());
        return new TaskRecord(
                fresh.spec(),
                fresh.state(),
                fresh.reason(),
                fresh.since(),
                closed,
                state(fresh, manifest, end),
                new TaskRecord.Progress(
                        end.manifest(), statistics, memory.standings(), memory.cohort(), memory.twice()));
    }

    private ServerState state(TaskRecord before, RoundManifest manifest, ClosedRound end) throws IOException {
        try {
            ServerState state = StateBytes.state(kept(manifest.state()));
            if (MessageDigest.isEqual(before.broadcast(state).digest(), end.globalDigest())) {
                return state;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the server's state after round " + end.round() + " can not be read", e);
        }
        throw new IOException(
                "the server's state after round " + end.round() + " does not lead to the model on the chain");
    }

    /** From whoever has it, and from now on from here as well. */
    private byte[] kept(String cid) throws IOException {
        byte[] content = blobs.get(cid);
        blobs.put(content);
        return content;
    }
}
