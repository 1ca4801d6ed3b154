package org.xinglin.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.Transfers;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.RawBlock;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionDecoder;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.consensus.KeyRing;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.consensus.ValidatorKey;
import org.xinglin.chain.genesis.GenesisPlan;

/** A follower takes the leader's blocks and none that breaks a rule, and says which rule. */
class BlockRefusalTest {
    private static final Hash OTHER = new Hash("0x" + "77".repeat(32));

    @TempDir
    Path leaderHome;

    @TempDir
    Path followerHome;

    private final Transfers transfers = new Transfers();
    private ChainEngine leader;
    private ChainEngine follower;

    @BeforeEach
    void start() throws Exception {
        GenesisPlan plan = GenesisPlan.free(Transfers.CHAIN_ID).withValidators(3);
        leader = ChainEngine.seal(leaderHome, plan, Duration.ZERO, () -> Instant.ofEpochSecond(1_790_000_000L));
        follower = ChainEngine.follow(followerHome, leader.genesis(), Instant::now);
        for (int i = 0; i < 4; i++) {
            leader.submit(transfers.next());
        }
        follower.take(raw(1));
    }

    @AfterEach
    void stop() {
        leader.close();
        follower.close();
    }

    private RawBlock raw(long number) throws Exception {
        Block block = Objects.requireNonNull(leader.chain().block(number));
        return RawBlock.decode(Bytes.of(block.encode()));
    }

    /** The second block, changed and sealed again by the validator who claims to be its proposer. */
    private RawBlock resealed(UnaryOperator<BlockHeader> change, List<Transaction> transactions) throws Exception {
        BlockHeader changed = change.apply(raw(2).header());
        ValidatorKey key = Objects.requireNonNull(
                KeyRing.read(leaderHome).keys().get(changed.context().proposer()));
        return new RawBlock(Seal.seal(changed, key), transactions);
    }

    private static BlockHeader with(BlockHeader header, BlockContext context, BlockRoots roots) {
        return new BlockHeader(header.parent(), context, roots, header.bloom(), header.gasUsed(), header.extraData());
    }

    private void refused(RawBlock block, String reason) {
        Hash before = follower.chain().head().hash();
        assertThatThrownBy(() -> follower.take(block))
                .isInstanceOf(InvalidBlockException.class)
                .hasMessageContaining(reason);
        assertThat(follower.chain().head().hash()).isEqualTo(before);
    }

    @Test
    void validatorsTakeTurnsAndTheFollowerEndsWhereTheLeaderIs() throws Exception {
        List<Address> proposers = new ArrayList<>();
        for (long number = 1; number <= 3; number++) {
            proposers.add(raw(number).header().context().proposer());
        }
        assertThat(proposers).doesNotHaveDuplicates().hasSize(3);
        for (long number = 2; number <= 4; number++) {
            follower.take(raw(number));
        }
        assertThat(follower.chain().head()).isEqualTo(leader.chain().head());
    }

    @Test
    void aForgedSealIsRefused() throws Exception {
        RawBlock honest = raw(2);
        byte[] extra = honest.header().extraData().toArray();
        extra[40] ^= 1;
        refused(new RawBlock(honest.header().withExtraData(Bytes.of(extra)), honest.transactions()), "forged seal");
        refused(new RawBlock(honest.header().withExtraData(Seal.vanity()), honest.transactions()), "no seal");
        follower.take(honest);
    }

    @Test
    void aWrongRootIsRefusedAndNamed() throws Exception {
        List<Transaction> transactions = raw(2).transactions();
        refused(
                resealed(
                        header -> with(
                                header,
                                header.context(),
                                new BlockRoots(
                                        OTHER,
                                        header.roots().transactions(),
                                        header.roots().receipts())),
                        transactions),
                "wrong state root");
        refused(
                resealed(
                        header -> with(
                                header,
                                header.context(),
                                new BlockRoots(
                                        header.roots().state(),
                                        OTHER,
                                        header.roots().receipts())),
                        transactions),
                "wrong transactions root");
        refused(
                resealed(
                        header -> with(
                                header,
                                header.context(),
                                new BlockRoots(
                                        header.roots().state(), header.roots().transactions(), OTHER)),
                        transactions),
                "wrong receipts root");
        refused(resealed(header -> header, List.of()), "wrong transactions root");
        follower.take(raw(2));
    }

    @Test
    void aBlockThatDoesNotFollowIsRefused() throws Exception {
        refused(
                resealed(
                        header -> new BlockHeader(
                                OTHER,
                                header.context(),
                                header.roots(),
                                header.bloom(),
                                header.gasUsed(),
                                header.extraData()),
                        raw(2).transactions()),
                "wrong parent");
        refused(raw(3), "can not come after block 1");
        refused(raw(1), "can not come after block 1");
    }

    @Test
    void aValidatorOutOfTurnIsRefused() throws Exception {
        Address other = raw(3).header().context().proposer();
        refused(
                resealed(header -> with(header, proposedBy(header, other), header.roots()), raw(2).transactions()),
                "out of turn");
    }

    private static BlockContext proposedBy(BlockHeader header, Address proposer) {
        BlockContext context = header.context();
        return new BlockContext(
                context.number(),
                context.timestamp(),
                proposer,
                context.gasLimit(),
                context.baseFee(),
                context.random());
    }

    @Test
    void aBlockOfSomebodyWhoIsNoValidatorIsRefused(@TempDir Path elsewhere) throws Exception {
        ValidatorKey stranger = ValidatorKey.readOrCreate(elsewhere.resolve("stranger.key"));
        BlockHeader header = raw(2).header();
        BlockHeader claimed = with(header, proposedBy(header, stranger.address()), header.roots());
        refused(new RawBlock(Seal.seal(claimed, stranger), raw(2).transactions()), "no validator");
    }

    @Test
    void aTransactionOfAnotherChainIsRefused() throws Exception {
        Transaction foreign = TransactionDecoder.decode(transfers.signed(1, 1));
        refused(resealed(header -> header, List.of(foreign)), "invalid chain id");
    }

    @Test
    void aFollowerSealsNothingAndTakesNoTransactions() {
        assertThatThrownBy(() -> follower.submit(transfers.next())).hasMessageContaining("only follows");
        assertThatThrownBy(() -> leader.take(raw(2))).isInstanceOf(IllegalStateException.class);
    }
}
