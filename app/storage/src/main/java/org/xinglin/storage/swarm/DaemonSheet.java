package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinglin.storage.swarm.RpcProbe.Answer;

/** What a daemon told of itself. What it did not tell is absent. */
record DaemonSheet(
        Answer version, Answer id, Answer config, Answer bootstrap, Answer peers, Answer repo, boolean here) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    static DaemonSheet ask(RpcProbe probe, boolean here) throws IOException {
        return new DaemonSheet(
                probe.ask("version"),
                probe.ask("id"),
                probe.ask("config/show"),
                probe.ask("bootstrap/list"),
                probe.ask("swarm/peers"),
                probe.ask("repo/stat"),
                here);
    }

    /** A setting; missing where it is not set. Only to be asked where {@link #showsConfig}. */
    JsonNode setting(String name) {
        return config.body().at("/" + name.replace('.', '/'));
    }

    boolean showsConfig() {
        return config.isGiven();
    }

    String agent() {
        return id.body().path("AgentVersion").asText("");
    }

    /** Our own node, which speaks to no other node and has no gateway. */
    boolean isEmbedded() {
        return agent().startsWith("xinglin-ipfs/");
    }

    boolean isKubo() {
        return agent().startsWith("kubo/") || agent().startsWith("go-ipfs/");
    }

    /** Whether it is Kubo of this version ({@code 0.minor}) or a later one; false when it is none. */
    boolean isKuboFrom(int minor) {
        Matcher numbers = NUMBERS.matcher(version.body().path("Version").asText());
        return isKubo()
                && numbers.matches()
                && (Integer.parseInt(numbers.group(1)) > 0 || Integer.parseInt(numbers.group(2)) >= minor);
    }

    List<String> listening() {
        return texts(id.body().path("Addresses"));
    }

    /** Of its bootstrap, from whichever question it answers. */
    Optional<List<String>> bootstrapPeers() {
        if (bootstrap.isGiven()) {
            return Optional.of(texts(bootstrap.body().path("Peers")));
        }
        return showsConfig() ? Optional.of(texts(setting("Bootstrap"))) : Optional.empty();
    }

    /** The repo's folder, where it lies on this machine and can be looked into. */
    Optional<Path> folder() {
        String path = repo.body().path("RepoPath").asText("");
        if (!here || path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(path)).filter(this::isItsOwn);
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    /** Behind a tunnel the same path may be another node's: its settings must name this node. */
    private boolean isItsOwn(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return false;
        }
        if (isEmbedded()) {
            return true;
        }
        try {
            String peer = JSON.readTree(Files.readAllBytes(folder.resolve("config")))
                    .at("/Identity/PeerID")
                    .asText();
            return !peer.isEmpty() && peer.equals(id.body().path("ID").asText());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
