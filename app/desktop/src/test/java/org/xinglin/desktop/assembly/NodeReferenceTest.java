package org.xinglin.desktop.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.settings.NodeAddresses;

class NodeReferenceTest {
    private static final String FOURTH = "0x00000000000000000000000000000000000000a4";

    @TempDir
    Path folder;

    @Test
    void theContractForProofsOfRolesIsReadAndKept() throws IOException, Failed {
        NodeAddresses node =
                NodeReference.read(file("\"proofOfRole\": \"" + FOURTH + "\",").toString());
        assertThat(node.contracts().roleProofs()).contains(new WalletAddress(FOURTH));
        Path kept = folder.resolve("kept.json");
        NodeReference.write(node, kept);
        assertThat(NodeReference.read(kept.toString())).isEqualTo(node);
    }

    @Test
    void aNodeFromBeforeProofsOfRolesIsReadWithoutThem() throws IOException, Failed {
        NodeAddresses node = NodeReference.read(file("").toString());
        assertThat(node.contracts().roleProofs()).isEmpty();
        Path kept = folder.resolve("kept.json");
        NodeReference.write(node, kept);
        assertThat(NodeReference.read(kept.toString())).isEqualTo(node);
    }

    @Test
    void anIllFormedAddressIsNamed() throws IOException {
        Path file = file("\"proofOfRole\": \"0x12\",");
        assertThatThrownBy(() -> NodeReference.read(file.toString()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Invalid(Problem.BAD_NODE_FILE, file.toString(), "proofOfRole")));
    }

    private Path file(String fourth) throws IOException {
        return Files.writeString(folder.resolve("node.json"), """
                {
                  "chain": "http://127.0.0.1:8545", "chainFeed": "ws://127.0.0.1:8545", "ipfs": "http://127.0.0.1:5001",
                  "edge": "127.0.0.1:7000", "coordinator": "0x00000000000000000000000000000000000000b1",
                  "deployment": {
                    "chainId": 20261120, %s
                    "consortium": "0x00000000000000000000000000000000000000a1",
                    "medicalAccess": "0x00000000000000000000000000000000000000a2",
                    "federationLedger": "0x00000000000000000000000000000000000000a3",
                    "block": 7
                  }
                }
                """.formatted(fourth));
    }
}
