package org.xinglin.ipfs.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.rpc.Authorization;

/** The official client (npm kubo-rpc-client) against our node; what it expects stands in kubo.mjs. */
@Tag("interop")
class KuboRpcClientTest {
    private static final String TOKEN = "only-for-this-test";

    @TempDir
    Path home;

    @Test
    void theOfficialClientFindsEverythingItExpects() throws IOException, InterruptedException {
        requireAllRight(36, "kubo.mjs", new IpfsSettings(home, 0));
    }

    @Test
    void theOfficialClientIsHeldToItsToken() throws IOException, InterruptedException {
        Authorization addAndRead =
                new Authorization("console", "bearer:" + TOKEN, List.of("/api/v0/add", "/api/v0/cat"));
        requireAllRight(4, "authorized.mjs", new IpfsSettings(home, 0, List.of(addAndRead)), TOKEN);
    }

    /** @param cases how many there are, so that a script that stops early is not taken for one that found nothing wrong */
    private static void requireAllRight(int cases, String script, IpfsSettings settings, String... arguments)
            throws IOException, InterruptedException {
        Path packages = NodePackages.require("client");
        List<JsonNode> answers;
        try (EmbeddedIpfs node = EmbeddedIpfs.start(settings)) {
            List<String> all = new ArrayList<>(List.of(node.apiUri().toString()));
            all.addAll(List.of(arguments));
            answers = Script.run(packages.resolve(script), all.toArray(String[]::new));
        }
        List<String> failures = new ArrayList<>();
        for (JsonNode answer : answers) {
            if (!answer.path("state").asText().equals("passed")) {
                failures.add(answer.path("test").asText() + ": "
                        + answer.path("error").asText());
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answers).hasSize(cases);
        System.out.println("kubo-rpc-client found all " + cases + " cases of " + script + " right.");
    }
}
