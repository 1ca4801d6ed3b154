package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Side;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;
import org.xinglin.ipfs.unixfs.CidOutputStream;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.storage.swarm.RpcProbe.Answer;

/** Whether the daemon gives content everyone's CIDs: it hashes a made-up buffer without storing it. */
final class ImportChecks {
    /** More than one chunk of any profile, so that chunks and links show. */
    private static final int LENGTH = 1_572_864;

    private static final String HASH_ONLY = "only-hash=true&pin=false";
    private static final String EXPLICIT =
            HASH_ONLY + "&cid-version=1&raw-leaves=true&chunker=size-1048576&max-file-links=1024";

    private final RpcProbe probe;
    private final DaemonSheet sheet;

    ImportChecks(RpcProbe probe, DaemonSheet sheet) {
        this.probe = probe;
        this.sheet = sheet;
    }

    List<Finding> run() throws IOException {
        byte[] content = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            content[i] = (byte) (i % 251); // a prime, so that no two chunks are alike
        }
        Cid wanted = cid(content);
        return List.of(explicit(content, wanted), defaults(content, wanted));
    }

    private static Cid cid(byte[] content) throws IOException {
        try (CidOutputStream hash =
                new CidOutputStream(OutputStream.nullOutputStream(), ImportProfile.UNIXFS_V1_2025)) {
            hash.write(content, 0, content.length);
            return hash.finish().cid();
        }
    }

    private Finding explicit(byte[] content, Cid wanted) throws IOException {
        Answer answer = probe.add(EXPLICIT, content);
        if (!answer.isGiven()) {
            return Found.unseen(Side.IMPORT, "add: " + answer.status());
        }
        return isOf(answer, wanted)
                ? Found.fine(Side.IMPORT, wanted.toString())
                : Found.danger(Side.IMPORT, mismatch(answer, wanted));
    }

    private Finding defaults(byte[] content, Cid wanted) throws IOException {
        List<String> other = sheet.showsConfig() && sheet.isKubo() ? otherSettings() : List.of();
        Answer answer = probe.add(HASH_ONLY, content);
        if (answer.isGiven() && !isOf(answer, wanted)) {
            List<String> facts = new ArrayList<>(mismatch(answer, wanted));
            facts.addAll(other);
            // Our own node has Kubo's defaults for tools of others, and nobody adds records to it by hand.
            return sheet.isEmbedded()
                    ? new Finding(Side.IMPORT_DEFAULTS, Finding.Severity.NOTE, facts)
                    : Found.warning(Side.IMPORT_DEFAULTS, facts);
        }
        if (!other.isEmpty()) {
            return Found.warning(Side.IMPORT_DEFAULTS, other);
        }
        return answer.isGiven()
                ? Found.fine(Side.IMPORT_DEFAULTS, wanted.toString())
                : Found.unseen(Side.IMPORT_DEFAULTS, "add: " + answer.status());
    }

    /** The four that decide about the CIDs of files. */
    private List<String> otherSettings() {
        ObjectNode profile = ImportSettings.wanted();
        List<String> other = new ArrayList<>();
        for (String name : List.of("CidVersion", "UnixFSRawLeaves", "UnixFSChunker", "UnixFSFileMaxLinks")) {
            JsonNode value = sheet.setting("Import." + name);
            if (!value.asText().equals(profile.get(name).asText())) {
                other.add("Import." + name + " = " + (value.isMissingNode() || value.isNull() ? "-" : value));
            }
        }
        return other;
    }

    private static boolean isOf(Answer answer, Cid wanted) {
        try {
            return Cid.parse(answer.body().path("Hash").asText()).equals(wanted);
        } catch (InvalidCidException e) {
            return false;
        }
    }

    private static List<String> mismatch(Answer answer, Cid wanted) {
        return List.of(answer.body().path("Hash").asText() + " != " + wanted);
    }
}
