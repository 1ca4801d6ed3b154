package org.xinglin.federation.replay;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.coordinator.RoundHistory.Participant;
import org.xinglin.federation.coordinator.RoundHistory.RecordedUpdate;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.TaskId;

/** Holds a manifest against the chain: the same round, the same models, and only updates that their hospitals committed to. */
final class ManifestCheck {
    private static final HexFormat HEX = HexFormat.of();

    private final RoundManifest manifest;
    private final String cid;
    private final List<Finding> findings = new ArrayList<>();

    ManifestCheck(RoundManifest manifest, String cid) {
        this.manifest = manifest;
        this.cid = cid;
    }

    /** @param previous digest of the manifest before; empty for the first round */
    List<Finding> against(TaskId task, ClosedRound closed, byte[] previous, List<RecordedUpdate> recorded) {
        same("task", manifest.task(), task.hex());
        same("round", String.valueOf(manifest.round()), String.valueOf(closed.round()));
        same("model to begin with", manifest.startDigest(), HEX.formatHex(closed.startDigest()));
        same("global model", manifest.globalDigest(), HEX.formatHex(closed.globalDigest()));
        same("manifest before", manifest.previous(), HEX.formatHex(previous));
        same("hospitals", counted().toString(), counted(closed.participants()).toString());
        for (Entry entry : manifest.updates()) {
            committed(entry, recorded);
        }
        return List.copyOf(findings);
    }

    private void same(String what, String ours, String chain) {
        if (!ours.equals(chain)) {
            String words = "the manifest has another " + what + " than the chain: " + ours + ", not " + chain;
            findings.add(new Finding(manifest.round(), "", cid, Flaw.OTHER_THAN_CHAIN, words));
        }
    }

    private Map<String, Long> counted() {
        Map<String, Long> rows = new TreeMap<>();
        manifest.updates().forEach(entry -> rows.put(lower(entry.account()), entry.samples()));
        return rows;
    }

    private static Map<String, Long> counted(List<Participant> participants) {
        Map<String, Long> rows = new TreeMap<>();
        for (Participant participant : participants) {
            if (participant.samples() > 0) {
                rows.put(lower(participant.account()), participant.samples());
            }
        }
        return rows;
    }

    /** Any that it put there while the round was open: one that it sent afterwards hurts nobody but itself. */
    private void committed(Entry entry, List<RecordedUpdate> recorded) {
        boolean found = recorded.stream()
                .filter(update -> lower(update.account()).equals(lower(entry.account())))
                .anyMatch(update -> update.samples() == entry.samples()
                        && MessageDigest.isEqual(update.digest(), HEX.parseHex(entry.digest())));
        if (!found) {
            String words = "the update that was counted is none that its hospital put on the chain in this round";
            findings.add(new Finding(manifest.round(), entry.account(), entry.cid(), Flaw.NOT_RECORDED, words));
        }
    }

    private static String lower(String account) {
        return account.toLowerCase(Locale.ROOT);
    }
}
