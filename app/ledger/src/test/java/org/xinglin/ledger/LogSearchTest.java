package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.ledger.ScriptedNode.Range;

/** Searching, and catching up, on nodes that answer no more than 10,000 blocks or some number of results at once. */
class LogSearchTest {
    private static final String CONTRACT = "0x00000000000000000000000000000000000000a1";
    private static final int LIMIT = 10_000;

    private final ScriptedNode node = new ScriptedNode();
    private final Rpc rpc = new Rpc(Web3j.build(node), "scripted", new ContractErrors(List.of()));
    private final LogSearch logs = new LogSearch(rpc, 0);

    LogSearchTest() {
        node.refuseRangesOver(LIMIT);
    }

    @Test
    void aLongChainIsSearchedInStepsThatNoNodeRefuses() throws Failed {
        grow(25_001, Set.of(0, 9_999, 10_000, 19_999, 20_000, 25_000));
        assertThat(heights(logs.everywhere(CONTRACT))).containsExactly(0L, 9_999L, 10_000L, 19_999L, 20_000L, 25_000L);
        assertThat(node.ranges())
                .containsExactly(
                        new Range(0, 9_999, false), new Range(10_000, 19_999, false), new Range(20_000, 25_000, false));
    }

    @Test
    void whatLiesBeforeTheContractsIsNotSearched() throws Failed {
        grow(12_001, Set.of(1_000, 12_000));
        assertThat(heights(new LogSearch(rpc, 2_001).everywhere(CONTRACT))).containsExactly(12_000L);
        assertThat(node.ranges()).containsExactly(new Range(2_001, 12_000, false));
    }

    @Test
    void aStepWithTooManyResultsIsHalvedAndTheOthersAreNot() throws Failed {
        grow(20_000, Set.of(5, 14_000, 14_001, 14_002, 14_003));
        node.refuseMoreLogsThan(2);
        assertThat(heights(logs.everywhere(CONTRACT))).containsExactly(5L, 14_000L, 14_001L, 14_002L, 14_003L);
        assertThat(node.ranges().getFirst()).isEqualTo(new Range(0, 9_999, false));
        assertThat(node.ranges()).filteredOn(Range::refused).hasSizeBetween(1, 14);
    }

    @Test
    void evenASingleBlockIsAskedBeforeGivingUp() throws Failed {
        grow(10, Set.of(3, 4));
        node.refuseRangesOver(1);
        assertThat(heights(logs.everywhere(CONTRACT))).containsExactly(3L, 4L);
    }

    @Test
    void aRefusalThatIsNotAboutTheRangeIsSeenSoon() {
        grow(30_000, Set.of());
        node.refuseRangesOver(0);
        assertThatThrownBy(() -> logs.everywhere(CONTRACT))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Refused.class));
        assertThat(node.ranges()).hasSizeLessThan(16);
    }

    @Test
    void aNodeThatFallsSilentIsNotAskedForHalves() {
        grow(3, Set.of());
        node.silence(true);
        assertThatThrownBy(() -> logs.between(List.of(CONTRACT), 0, 2))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Unreachable.class));
    }

    @Test
    void theLatestEventsAreFoundHoweverLongTheChainWasQuiet() throws Failed {
        grow(60_000, Set.of(7, 9));
        try (Web3jChainFeed feed = new Web3jChainFeed(
                "scripted",
                new Blocks(rpc),
                logs,
                new EventDecoder(),
                List.of(CONTRACT),
                new HeadSignal(URI.create("ws://127.0.0.1:1"), new ChainToken(Optional.empty())))) {
            assertThat(feed.latestEvents(10))
                    .extracting(event -> event.height().value())
                    .containsExactly(9L, 7L);
        }
        assertThat(node.ranges()).filteredOn(Range::refused).isEmpty();
    }

    @Test
    void anAbsenceOfTwelveThousandBlocksIsCaughtUpInOrderAlsoWhenItIsInterrupted() throws Failed {
        List<ChainFact> told = new ArrayList<>();
        HeadFollower follower = new HeadFollower(new Blocks(rpc), logs, new EventDecoder(), List.of(CONTRACT));
        grow(1, Set.of());
        follower.advance(logs.head(), told::add);
        grow(12_345, Set.of(1, 6_000, 12_344));
        long head = logs.head();
        assertThatThrownBy(() -> follower.advance(head, fact -> {
                    told.add(fact);
                    node.silence(told.size() >= 7_000);
                }))
                .isInstanceOf(Failed.class);
        node.silence(false);
        follower.advance(head, told::add);
        assertThat(told.stream()
                        .filter(BlockSeen.class::isInstance)
                        .map(fact -> ((BlockSeen) fact).height().value()))
                .containsExactlyElementsOf(LongStream.range(0, 12_345).boxed().toList());
        assertThat(told.stream()
                        .filter(EventSeen.class::isInstance)
                        .map(fact -> ((EventSeen) fact).height().value()))
                .containsExactly(1L, 6_000L, 12_344L);
        assertThat(((EventSeen) told.getLast()).height()).isEqualTo(((BlockSeen) told.get(told.size() - 2)).height());
    }

    /** Up to {@code count} blocks, some with a log. */
    private void grow(int count, Set<Integer> withLog) {
        for (int height = node.height() + 1; height < count; height++) {
            node.block("block " + height);
            if (withLog.contains(height)) {
                node.log(CONTRACT, 0, "0x", Hash.sha3String("Strange()"));
            }
        }
    }

    private static List<Long> heights(List<Log> found) {
        return found.stream().map(log -> log.getBlockNumber().longValueExact()).toList();
    }
}
