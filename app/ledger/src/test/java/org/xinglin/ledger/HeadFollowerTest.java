package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Web3j;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

class HeadFollowerTest {
    private static final String CONTRACT = "0x00000000000000000000000000000000000000a1";
    private static final String WORD = "0".repeat(24) + "00000000000000000000000000000000000000ff";

    private final ScriptedNode node = new ScriptedNode();
    private final List<ChainFact> told = new ArrayList<>();
    private final LogSearch logs;
    private final HeadFollower follower;

    HeadFollowerTest() {
        Rpc rpc = new Rpc(Web3j.build(node), "scripted", new ContractErrors(List.of()));
        EventDecoder decoder = new EventDecoder();
        decoder.add(CONTRACT, Abi.of("Consortium"));
        logs = new LogSearch(rpc, 0);
        follower = new HeadFollower(new Blocks(rpc), logs, decoder, List.of(CONTRACT));
    }

    @Test
    void followingBeginsWithTheHeadAndMissesNothingAfterwards() throws Failed {
        node.block("a").block("b");
        look();
        node.block("c").block("d").block("e");
        look();
        look();
        assertThat(told).extracting(HeadFollowerTest::name).containsExactly("b", "c", "d", "e");
    }

    @Test
    void aLongSilenceIsCaughtUpInOrder() throws Failed {
        node.block("0");
        look();
        node.silence(true);
        for (int i = 1; i <= 450; i++) {
            node.block(Integer.toString(i));
        }
        assertThatThrownBy(this::look)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Unreachable.class));
        node.silence(false);
        look();
        assertThat(told).hasSize(451);
        for (int i = 0; i <= 450; i++) {
            assertThat(((BlockSeen) told.get(i)).height().value()).isEqualTo(i);
        }
    }

    @Test
    void aReplacedBlockIsFollowedFromTheCommonAncestor() throws Failed {
        node.block("a").block("b");
        look();
        node.block("c").log(CONTRACT, 0, "0x", removal()).block("d");
        look();
        node.drop(2).block("c'").block("d'").log(CONTRACT, 0, "0x", removal()).block("e'");
        look();
        assertThat(told)
                .extracting(HeadFollowerTest::name)
                .containsExactly("b", "c", "MemberRemoved", "d", "c'", "d'", "MemberRemoved", "e'");
    }

    @Test
    void aBlockThatComesBackIsNotToldTwice() throws Failed {
        node.block("a").block("b");
        look();
        node.drop(1);
        look();
        node.block("b");
        look();
        node.block("c");
        look();
        assertThat(told).extracting(HeadFollowerTest::name).containsExactly("b", "c");
    }

    @Test
    void aForkBelowWhereFollowingBeganIsToldFromThere() throws Failed {
        node.block("a").block("b");
        look();
        node.drop(2).block("c'").block("d'").block("e'");
        look();
        assertThat(told).extracting(HeadFollowerTest::name).containsExactly("b", "d'", "e'");
    }

    @Test
    void aBranchThatComesBackIsToldAgainBecauseItWasHeldForGone() throws Failed {
        node.block("a").block("b");
        look();
        node.block("c").block("d");
        look();
        node.drop(2).block("c'").block("d'");
        look();
        node.drop(2).block("c").block("d");
        look();
        assertThat(told).extracting(HeadFollowerTest::name).containsExactly("b", "c", "d", "c'", "d'", "c", "d");
    }

    @Test
    void aLogThatCanNotBeDecodedIsToldRaw() throws Failed {
        node.block("a").log(CONTRACT, 3, "0x1234", Hash.sha3String("Strange(uint256)"), "0x" + WORD);
        look();
        EventSeen raw = (EventSeen) told.getLast();
        assertThat(raw.name()).isEqualTo("Unknown");
        assertThat(raw.contract()).isEqualTo("Consortium");
        assertThat(raw.logIndex()).isEqualTo(3);
        assertThat(raw.fields())
                .isEqualTo(
                        Map.of("topic0", Hash.sha3String("Strange(uint256)"), "topic1", "0x" + WORD, "data", "0x1234"));
    }

    @Test
    void aKnownEventWithBrokenContentIsToldRaw() throws Failed {
        String registered = topic("MemberRegistered");
        node.block("a")
                .log(CONTRACT, 0, "0x", registered, "0x" + WORD, "0x" + WORD, "0x" + WORD)
                .log(CONTRACT, 1, "0x", topic("MemberRemoved"))
                .log(CONTRACT, 2, "0x" + "ff".repeat(64), registered, "0x" + WORD, "0x" + WORD, "0x" + WORD)
                .log(CONTRACT, 3, "0x");
        look();
        assertThat(told)
                .extracting(HeadFollowerTest::name)
                .containsExactly("a", "Unknown", "Unknown", "Unknown", "Unknown");
    }

    @Test
    void aRangeThatIsTooWideIsAskedInHalves() throws Failed {
        for (int i = 0; i < 1_000; i++) {
            node.block(Integer.toString(i)).log(CONTRACT, 0, "0x", removal());
        }
        node.refuseRangesOver(300);
        assertThat(logs.everywhere(CONTRACT))
                .hasSize(1_000)
                .isSortedAccordingTo((left, right) -> left.getBlockNumber().compareTo(right.getBlockNumber()));
        node.refuseRangesOver(0);
        assertThatThrownBy(() -> logs.everywhere(CONTRACT)).isInstanceOf(Failed.class);
    }

    private void look() throws Failed {
        follower.advance(logs.head(), told::add);
    }

    private static String[] removal() {
        return new String[] {topic("MemberRemoved"), "0x" + WORD, "0x" + WORD};
    }

    private static String topic(String event) {
        return Abi.of("Consortium").events().stream()
                .filter(entry -> entry.name().equals(event))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    /** An event's name, or the word a block's hash was made of. */
    private static String name(ChainFact fact) {
        if (fact instanceof EventSeen event) {
            return event.name();
        }
        BlockSeen block = (BlockSeen) fact;
        return List.of("a", "b", "c", "d", "e", "c'", "d'", "e'").stream()
                .filter(word -> Hash.sha3String(word).equals(block.hash().hex()))
                .findFirst()
                .orElseThrow();
    }
}
