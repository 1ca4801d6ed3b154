package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.ids.BlockHeight;

/** What the watch-dog reads: the chain from block to block, also where somebody wrote rubbish. */
class ChainPastTest {
    private static final String CONTRACT = "0x00000000000000000000000000000000000000c1";

    @Test
    void aLogThatCanNotBeDecodedIsToldRawAndHidesNoOther() throws Exception {
        Abi.Entry removed = Abi.of("Consortium").events().stream()
                .filter(event -> event.name().equals("MemberRemoved"))
                .findFirst()
                .orElseThrow();
        String account = "0x" + "0".repeat(24) + "a1".repeat(20);
        ScriptedNode node = new ScriptedNode().block("zero").block("one");
        node.log(CONTRACT, 0, "0xdeadbeef", "0x" + "99".repeat(32))
                .log(CONTRACT, 1, "0x", removed.hash(), account, account).log(CONTRACT, 2, "0x", removed.hash()).log(
                CONTRACT, 3, "0xzz");
        Rpc rpc = new Rpc(Web3j.build(node), "scripted", new ContractErrors(List.of()));
        EventDecoder decoder = new EventDecoder();
        decoder.add(CONTRACT, Abi.of("Consortium"));
        Web3jChainPast past = new Web3jChainPast(new LogSearch(rpc, 0), new Blocks(rpc), decoder, List.of(CONTRACT));
        assertThat(past.events(0, past.head()))
                .extracting(EventSeen::name)
                .containsExactly("Unknown", "MemberRemoved", "Unknown", "Unknown");
        assertThat(past.events(0, 1).getFirst().fields())
                .containsEntry("topic0", "0x" + "99".repeat(32))
                .containsEntry("data", "0xdeadbeef");
        assertThat(past.timeOf(new BlockHeight(1))).isEqualTo(Instant.ofEpochSecond(0x65000000L));
    }

    @Test
    void eventsOfARealChainAreFoundBetweenAnyTwoBlocks(@TempDir Path home) throws Exception {
        try (ProofScene scene = ProofScene.start(home)) {
            long before = scene.hospital.past().head();
            scene.block();
            long after = scene.hospital.past().head();
            assertThat(scene.hospital.past().events(before + 1, after))
                    .singleElement()
                    .satisfies(event -> assertThat(event.name()).isEqualTo("AccessGranted"));
            assertThat(scene.hospital.past().timeOf(new BlockHeight(after))).isEqualTo(scene.now());
        }
    }
}
