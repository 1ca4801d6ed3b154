package org.xinglin.chain.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import io.horizen.evm.StateDB;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.FeeOffer;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionSignature;
import org.xinglin.chain.block.TransactionType;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;

/** Money moves as EIP-1559 says when somebody does pay. */
class TransactionExecutorTest {
    private static final Address SENDER = new Address("0x" + "aa".repeat(20));
    private static final Address RECEIVER = new Address("0x" + "bb".repeat(20));
    private static final Address PROPOSER = new Address("0x" + "cc".repeat(20));
    private static final BlockContext CONTEXT =
            new BlockContext(1, 1_790_000_000L, PROPOSER, 30_000_000, BigInteger.valueOf(5), Hash.ZERO);

    @TempDir
    Path folder;

    private StateStore states;
    private WorldState state;
    private BlockHashes hashes;
    private TransactionExecutor executor;

    @BeforeEach
    void open() {
        states = StateStore.open(folder);
        state = states.at(StateDB.EMPTY_ROOT_HASH);
        state.override(new StateOverride(SENDER, BigInteger.valueOf(1_000_000), null, null, Map.of()));
        hashes = new BlockHashes(number -> null);
        executor = new TransactionExecutor(1, hashes);
    }

    @AfterEach
    void close() {
        state.close();
        states.close();
        hashes.close();
    }

    private static Transaction transfer(long nonce, long value, FeeOffer fee) {
        Message message = new Message(SENDER, RECEIVER, BigInteger.valueOf(value), Bytes.EMPTY, 30_000, fee, List.of());
        TransactionSignature signature = new TransactionSignature(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE);
        return new Transaction(
                TransactionType.DYNAMIC_FEE,
                BigInteger.ONE,
                nonce,
                message,
                signature,
                Bytes.EMPTY,
                Keccak.hash(new byte[] {(byte) nonce}));
    }

    private static FeeOffer offer(long max, long tip) {
        return new FeeOffer(BigInteger.valueOf(max), BigInteger.valueOf(tip));
    }

    @Test
    void theSenderPaysTheEffectivePriceAndTheProposerGetsTheTip() throws InvalidTransactionException {
        ExecutionResult result = executor.execute(state, CONTEXT, transfer(0, 1_000, offer(10, 3)), 0);
        assertThat(result.gasUsed()).isEqualTo(21_000);
        assertThat(state.balance(SENDER)).isEqualTo(1_000_000 - 1_000 - 8 * 21_000);
        assertThat(state.balance(PROPOSER)).isEqualTo(3 * 21_000);
        assertThat(state.balance(RECEIVER)).isEqualTo(1_000);
        assertThat(state.nonce(SENDER)).isEqualTo(1);
    }

    @Test
    void theTipShrinksWhereTheMostIsReached() throws InvalidTransactionException {
        executor.execute(state, CONTEXT, transfer(0, 0, offer(6, 4)), 0);
        assertThat(state.balance(PROPOSER)).isEqualTo(21_000);
        assertThat(state.balance(SENDER)).isEqualTo(1_000_000 - 6 * 21_000);
    }

    @Test
    void whatMayNotRunLeavesTheStateAsItWas() {
        assertThatThrownBy(() -> executor.execute(state, CONTEXT, transfer(1, 0, offer(10, 0)), 0))
                .hasMessageStartingWith("nonce too high");
        assertThatThrownBy(() -> executor.execute(state, CONTEXT, transfer(0, 700_001, offer(10, 0)), 0))
                .hasMessageStartingWith("insufficient funds");
        assertThatThrownBy(() -> executor.execute(state, CONTEXT, transfer(0, 0, offer(4, 0)), 0))
                .hasMessageStartingWith("max fee per gas less than block base fee");
        assertThatThrownBy(() -> executor.execute(state, CONTEXT, transfer(0, 0, offer(10, 11)), 0))
                .hasMessageStartingWith("max priority fee per gas higher than max fee per gas");
        assertThat(state.balance(SENDER)).isEqualTo(1_000_000);
        assertThat(state.nonce(SENDER)).isZero();
    }

    @Test
    void oldBlocksCanBeAskedForByTheirHash() throws InvalidTransactionException {
        try (BlockHashes known = new BlockHashes(number -> number == 0 ? Keccak.hash() : null)) {
            // BLOCKHASH of 0, returned as a word: PUSH0 BLOCKHASH PUSH0 MSTORE PUSH1 32 PUSH0 RETURN
            Message call = new Message(
                    SENDER,
                    null,
                    BigInteger.ZERO,
                    Bytes.fromHex("0x5f405f5260205ff3"),
                    100_000,
                    offer(5, 0),
                    List.of());
            ExecutionResult result = new TransactionExecutor(1, known).simulate(state, CONTEXT, call);
            assertThat(result.output().toHex()).isEqualTo(Keccak.hash().toString());
        }
    }
}
