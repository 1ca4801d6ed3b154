package org.xinglin.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standby's process beside the node that it stands by for. */
class LoneCoordinatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private NodeSettings standby(Path authority) {
        EdgeOptions edge = new EdgeOptions(
                ChainOptions.LOOPBACK,
                0,
                List.of(),
                Optional.of(new EdgeOptions.Authority(authority, Optional.empty())));
        return new NodeSettings(folder.resolve("standby"), ChainOptions.usual(), IpfsOptions.usual(), edge);
    }

    @Test
    void itWorksOnTheOthersChainAndIpfsUnderItsOwnAccountAndAddress() throws Exception {
        NodeSettings first = NodeSettings.in(folder.resolve("first"));
        try (LocalNode node = LocalNode.start(first);
                LoneCoordinator standby = new LoneCoordinator(standby(first.authority()), node.addressFile())) {
            JsonNode theirs = JSON.readTree(node.addressLine());
            JsonNode ours = JSON.readTree(standby.addressLine());
            assertThat(ours.get("chain")).isEqualTo(theirs.get("chain"));
            assertThat(ours.get("ipfs")).isEqualTo(theirs.get("ipfs"));
            assertThat(ours.get("deployment")).isEqualTo(theirs.get("deployment"));
            assertThat(ours.get("edge")).isNotEqualTo(theirs.get("edge"));
            assertThat(ours.get("coordinator")).isNotEqualTo(theirs.get("coordinator"));
            assertThat(JSON.readTree(folder.resolve("standby/node.json").toFile()))
                    .isEqualTo(ours);
        }
    }

    @Test
    void aFileThatIsNoNodesIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("node.json"), "{\"chain\":\"http://127.0.0.1:1\"}");
        assertThatThrownBy(() -> new LoneCoordinator(standby(folder), file))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("chainFeed is missing");
    }
}
