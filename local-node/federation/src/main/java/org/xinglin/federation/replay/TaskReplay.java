package org.xinglin.federation.replay;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.aggregation.Aggregate;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.aggregation.StateBytes;
import org.xinglin.federation.coordinator.RoundHistory;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.secagg.VoidSumException;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.TaskId;

/** Walks a task from its first model on. */
final class TaskReplay {
    private static final HexFormat HEX = HexFormat.of();

    private final TaskId task;
    private final ServerMath math;
    private final RoundHistory history;
    private final Blobs blobs;
    private final List<Finding> findings;

    /** The server's state before the round to come; empty behind a round that could neither be computed nor taken over. */
    private Optional<ServerState> state;

    private byte[] previous = new byte[0];

    TaskReplay(TaskId task, ServerMath math, RoundHistory history, Blobs blobs, List<Finding> findings) {
        this.task = task;
        this.math = math;
        this.history = history;
        this.blobs = blobs;
        this.findings = findings;
        this.state = Optional.of(math.begin());
    }

    ReplayedRound round(ClosedRound closed) throws IOException {
        Optional<ServerState> after = Optional.empty();
        try {
            RoundManifest manifest = manifest(closed);
            String cid = blobs.store().nameOfBlock(closed.manifest());
            findings.addAll(new ManifestCheck(manifest, cid)
                    .against(task, closed, previous, history.updates(task, closed.round())));
            after = computed(manifest, closed);
            state = after.filter(found -> leadsTo(found, closed)).or(() -> takenOver(manifest, closed));
        } catch (UnfitException e) {
            findings.add(e.finding());
            state = Optional.empty();
        }
        previous = closed.manifest();
        String computed = after.map(found -> HEX.formatHex(math.broadcast(found).digest()))
                .orElse("");
        return new ReplayedRound(closed.round(), HEX.formatHex(closed.globalDigest()), computed);
    }

    private RoundManifest manifest(ClosedRound closed) throws UnfitException {
        byte[] bytes = blobs.block(closed.round(), closed.manifest(), "the round's manifest");
        try {
            return ManifestForm.checked(RoundManifest.ofBytes(bytes));
        } catch (IOException | IllegalArgumentException e) {
            String words = "the round's manifest can not be read: " + e.getMessage();
            String cid = blobs.store().nameOfBlock(closed.manifest());
            throw new UnfitException(new Finding(closed.round(), "", cid, Flaw.UNREADABLE, words), e);
        }
    }

    private Optional<ServerState> computed(RoundManifest manifest, ClosedRound closed) {
        try {
            Optional<ServerState> before = before(manifest);
            if (before.isEmpty()) {
                lookAtAll(manifest);
                return Optional.empty();
            }
            if (math.isLed() && manifest.updates().isEmpty()) { // given up: the level above asked for something else
                compare(manifest, closed, new Aggregate(before.get(), Map.of()));
                return before;
            }
            byte[] aggregate = manifest.aggregate().isEmpty()
                    ? new byte[0]
                    : blobs.given(manifest.round(), "", manifest.aggregate(), "what stands beside the updates");
            Aggregate result = math.after(before.get(), manifest, entry -> content(manifest, entry), aggregate);
            compare(manifest, closed, result);
            return Optional.of(result.state());
        } catch (UnfitException e) {
            found(e.finding());
            lookAtAll(manifest);
        } catch (VoidSumException | IllegalArgumentException | IllegalStateException e) {
            String words = "the round can not be computed from its blobs: " + e.getMessage();
            found(new Finding(manifest.round(), "", manifest.aggregate(), Flaw.UNREADABLE, words));
            lookAtAll(manifest);
        }
        return Optional.empty();
    }

    /** Where a task is led from above, a round may begin with a model that was given. */
    private Optional<ServerState> before(RoundManifest manifest) throws UnfitException {
        if (!math.isLed() || manifest.start().isEmpty()) {
            return state;
        }
        byte[] digest = HEX.parseHex(manifest.startDigest());
        byte[] model = blobs.checked(manifest.round(), "", manifest.start(), digest, "the model of the level above");
        return Optional.of(math.begin(NamedVectors.ofBytes(model)));
    }

    private byte[] content(RoundManifest manifest, Entry entry) throws UnfitException {
        byte[] digest = HEX.parseHex(entry.digest());
        return blobs.checked(manifest.round(), entry.account(), entry.cid(), digest, "the update");
    }

    private void compare(RoundManifest manifest, ClosedRound closed, Aggregate result) {
        if (leadsTo(result.state(), closed)) {
            look(() -> kept(manifest, result.state()));
        } else {
            String words = "the updates lead to another model than the one on the chain";
            found(new Finding(manifest.round(), "", manifest.aggregate(), Flaw.OTHER_RESULT, words));
        }
        look(() -> blobs.checked(
                manifest.round(), "", manifest.global(), closed.globalDigest(), "the round's global model"));
        for (Entry entry : manifest.updates()) {
            Double share = result.weights().get(entry.account());
            if (share != null && share != entry.weight()) {
                String words =
                        "the update counts " + share + " by the rule, and " + entry.weight() + " by the manifest";
                found(new Finding(manifest.round(), entry.account(), entry.cid(), Flaw.OTHER_RESULT, words));
            }
        }
        if (!manifest.statistics().isEmpty()) {
            look(() -> blobs.given(manifest.round(), "", manifest.statistics(), "the hospitals' statistics"));
        }
    }

    private void kept(RoundManifest manifest, ServerState computed) throws UnfitException {
        byte[] kept = blobs.given(manifest.round(), "", manifest.state(), "the server's state");
        if (!Arrays.equals(kept, StateBytes.of(computed))) {
            String words = "the server's state is not the one that the updates lead to";
            throw new UnfitException(new Finding(manifest.round(), "", manifest.state(), Flaw.ALTERED, words));
        }
    }

    private boolean leadsTo(ServerState found, ClosedRound closed) {
        return Arrays.equals(math.broadcast(found).digest(), closed.globalDigest());
    }

    /** What the coordinator kept, where it fits the chain: so that a fault in one round does not hide those in later ones. */
    private Optional<ServerState> takenOver(RoundManifest manifest, ClosedRound closed) {
        try {
            byte[] kept = blobs.given(manifest.round(), "", manifest.state(), "the server's state");
            return Optional.of(StateBytes.state(kept)).filter(found -> leadsTo(found, closed));
        } catch (UnfitException | IllegalArgumentException e) {
            return Optional.empty(); // was named when the round was looked at
        }
    }

    /** All that is wrong is named, and not only the first. */
    private void lookAtAll(RoundManifest manifest) {
        for (Entry entry : manifest.updates()) {
            if (!entry.cid().isEmpty()) {
                look(() -> content(manifest, entry));
            }
        }
        byte[] digest = HEX.parseHex(manifest.globalDigest());
        look(() -> blobs.checked(manifest.round(), "", manifest.global(), digest, "the round's global model"));
        look(() -> blobs.given(manifest.round(), "", manifest.state(), "the server's state"));
    }

    /** A step that may find something. */
    @FunctionalInterface
    private interface Look {
        void at() throws UnfitException;
    }

    private void look(Look look) {
        try {
            look.at();
        } catch (UnfitException e) {
            found(e.finding());
        }
    }

    private void found(Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
