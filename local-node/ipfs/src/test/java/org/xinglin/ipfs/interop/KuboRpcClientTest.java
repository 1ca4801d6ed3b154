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

/** The official client (npm kubo-rpc-client) against our node; what it expects stands in kubo.mjs. */
@Tag("interop")
class KuboRpcClientTest {
    /** So that a script that stops early is not taken for one that found nothing wrong. */
    private static final int FEWEST = 36;

    @TempDir
    Path home;

    @Test
    void theOfficialClientFindsEverythingItExpects() throws IOException, InterruptedException {
        Path packages = NodePackages.require("client");
        List<JsonNode> answers;
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(home, 0))) {
            answers = Script.run(packages.resolve("kubo.mjs"), node.apiUri().toString());
        }
        List<String> failures = new ArrayList<>();
        for (JsonNode answer : answers) {
            if (!answer.path("state").asText().equals("passed")) {
                failures.add(answer.path("test").asText() + ": "
                        + answer.path("error").asText());
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answers).hasSizeGreaterThanOrEqualTo(FEWEST);
        System.out.println("kubo-rpc-client found " + answers.size() + " of " + answers.size() + " cases right.");
    }
}
