package org.xinglin.chain.evm;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import io.horizen.evm.Evm;
import io.horizen.evm.EvmContext;
import io.horizen.evm.ForkRules;
import io.horizen.evm.Hash;
import io.horizen.evm.Invocation;
import io.horizen.evm.StateDB;
import io.horizen.evm.TraceOptions;
import io.horizen.evm.Tracer;
import io.horizen.evm.results.EvmLog;
import io.horizen.evm.results.InvocationResult;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.AccessListEntry;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.LogEntry;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Bytes;

/** Runs messages on geth's machine with the gas rules of Shanghai; libevm itself charges only for instructions. */
public final class TransactionExecutor {
    private static final ForkRules SHANGHAI = new ForkRules(true);
    /** EIP-3529: at most a fifth of the gas used is given back. */
    private static final long REFUND_QUOTIENT = 5;

    private static final TraceOptions CALLS = new TraceOptions(false, true, true, false, "callTracer", null);

    private final BigInteger chainId;
    private final BlockHashes blockHashes;

    public TransactionExecutor(long chainId, BlockHashes blockHashes) {
        this.chainId = BigInteger.valueOf(chainId);
        this.blockHashes = blockHashes;
    }

    /** Runs a transaction as the given one of its block. When it may not run, the state is untouched. */
    public ExecutionResult execute(WorldState state, BlockContext context, Transaction transaction, int index)
            throws InvalidTransactionException {
        return execute(state, context, transaction, index, null);
    }

    private ExecutionResult execute(
            WorldState state, BlockContext context, Transaction transaction, int index, @Nullable Tracer tracer)
            throws InvalidTransactionException {
        long next = state.nonce(transaction.from());
        if (transaction.nonce() != next) {
            throw new InvalidTransactionException("nonce too " + (transaction.nonce() < next ? "low" : "high")
                    + ": next nonce " + next + ", tx nonce " + transaction.nonce());
        }
        Message message = transaction.message();
        TransactionRules.check(message, context, state);
        state.geth().setTxContext(transaction.hash(), index);
        state.geth().setNonce(transaction.from(), BigInteger.valueOf(next + 1));
        return run(state.geth(), context, message, transaction.hash(), environment(context, message, tracer));
    }

    /** Runs a message that nobody signed, to see what it would do; the state is changed and should be thrown away. */
    public ExecutionResult simulate(WorldState state, BlockContext context, Message message)
            throws InvalidTransactionException {
        if (!message.createsContract()) {
            return simulate(state, context, message, null);
        }
        try (Tracer tracer = new Tracer(CALLS)) {
            ExecutionResult result = simulate(state, context, message, tracer);
            // libevm leaves out what a constructor reverts with; geth's call tracer saw it
            JsonNode output = tracer.getResult().result.path("output");
            return result.reverted() && output.isTextual()
                    ? result.withOutput(Bytes.fromHex(output.textValue()))
                    : result;
        }
    }

    private ExecutionResult simulate(WorldState state, BlockContext context, Message message, @Nullable Tracer tracer)
            throws InvalidTransactionException {
        TransactionRules.check(message, context, state);
        StateDB geth = state.geth();
        geth.setNonce(message.from(), geth.getNonce(message.from()).add(BigInteger.ONE));
        return run(geth, context, message, Hash.ZERO, environment(context, message, tracer));
    }

    /** Runs a transaction like {@link #execute} and tells what geth's tracer saw. */
    public JsonNode trace(
            WorldState state, BlockContext context, Transaction transaction, int index, TraceOptions options)
            throws InvalidTransactionException {
        try (Tracer tracer = new Tracer(options)) {
            long gas = transaction.message().gas();
            tracer.CaptureTxStart(BigInteger.valueOf(gas));
            ExecutionResult result = execute(state, context, transaction, index, tracer);
            tracer.CaptureTxEnd(BigInteger.valueOf(gas - result.gasUsed()));
            return tracer.getResult().result;
        }
    }

    /** Runs a message like {@link #simulate} and tells what geth's tracer saw. */
    public JsonNode trace(WorldState state, BlockContext context, Message message, TraceOptions options)
            throws InvalidTransactionException {
        try (Tracer tracer = new Tracer(options)) {
            tracer.CaptureTxStart(BigInteger.valueOf(message.gas()));
            ExecutionResult result = simulate(state, context, message, tracer);
            tracer.CaptureTxEnd(BigInteger.valueOf(message.gas() - result.gasUsed()));
            return tracer.getResult().result;
        }
    }

    /** The message is checked and the nonce taken: from here on it can only fail inside the machine. */
    private static ExecutionResult run(
            StateDB geth, BlockContext context, Message message, Hash hash, EvmContext environment) {
        Address from = message.from();
        if (environment.gasPrice.signum() > 0) {
            geth.subBalance(from, environment.gasPrice.multiply(BigInteger.valueOf(message.gas())));
        }
        warmUp(geth, context, message);
        InvocationResult outcome = Evm.Apply(geth, invocation(message), environment);
        long used = settle(geth, context, message, outcome.leftOverGas.longValue());
        ExecutionResult result = result(geth, outcome, used, hash);
        geth.finalizeChanges();
        return result;
    }

    private static Invocation invocation(Message message) {
        return new Invocation(
                message.from(),
                message.to(),
                message.value(),
                message.input().toArray(),
                BigInteger.valueOf(message.gas() - IntrinsicGas.of(message)),
                false);
    }

    /** EIP-2929, EIP-2930 and, for the proposer, EIP-3651. */
    private static void warmUp(StateDB geth, BlockContext context, Message message) {
        geth.accessSetup(message.from(), message.to(), context.proposer(), SHANGHAI);
        for (AccessListEntry entry : message.accessList()) {
            geth.accessAccount(entry.address());
            entry.slots().forEach(slot -> geth.accessSlot(entry.address(), slot));
        }
    }

    /** Gives back what was not used and pays the proposer; answers how much gas was used. */
    private static long settle(StateDB geth, BlockContext context, Message message, long leftOver) {
        long usedByCode = message.gas() - leftOver;
        long refund = usedByCode == 0
                ? 0
                : Math.min(usedByCode / REFUND_QUOTIENT, geth.getRefund().longValue());
        long used = usedByCode - refund;
        BigInteger price = message.fee().effectivePrice(context.baseFee());
        if (price.signum() > 0) {
            geth.addBalance(message.from(), price.multiply(BigInteger.valueOf(message.gas() - used)));
        }
        BigInteger tip = price.subtract(context.baseFee());
        if (tip.signum() > 0) {
            geth.addBalance(context.proposer(), tip.multiply(BigInteger.valueOf(used)));
        }
        return used;
    }

    private static ExecutionResult result(StateDB geth, InvocationResult outcome, long used, Hash hash) {
        String error = outcome.executionError;
        boolean failed = error != null && !error.isEmpty();
        // libevm leaves the code of a new contract out of its answer
        byte[] output =
                outcome.contractAddress != null && !failed ? geth.getCode(outcome.contractAddress) : outcome.returnData;
        return new ExecutionResult(
                used,
                output == null ? Bytes.EMPTY : Bytes.of(output),
                failed ? List.of() : logs(geth.getLogs(hash)),
                failed ? error : null,
                outcome.reverted);
    }

    private static List<LogEntry> logs(EvmLog[] logs) {
        return Arrays.stream(logs)
                .map(log -> new LogEntry(log.address, Arrays.asList(log.topics), Bytes.of(log.data)))
                .toList();
    }

    private EvmContext environment(BlockContext context, Message message, @Nullable Tracer tracer) {
        EvmContext environment = new EvmContext(
                chainId,
                context.proposer(),
                BigInteger.valueOf(context.gasLimit()),
                message.fee().effectivePrice(context.baseFee()),
                BigInteger.valueOf(context.number()),
                BigInteger.valueOf(context.timestamp()),
                context.baseFee(),
                context.random(),
                SHANGHAI);
        environment.setBlockHashCallback(blockHashes);
        if (tracer != null) {
            environment.setTracer(tracer);
        }
        return environment;
    }
}
