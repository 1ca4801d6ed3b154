package org.xinglin.chain.engine;

import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.evm.ExecutionResult;
import org.xinglin.chain.evm.IntrinsicGas;
import org.xinglin.chain.evm.WorldState;

/** Tries messages out on the state after a block, without leaving a trace. */
public final class Simulator {
    /** Gas that a call with value hands its callee for free; a first guess must leave room for it. */
    private static final long CALL_STIPEND = 2_300;

    private final Blockchain chain;

    Simulator(Blockchain chain) {
        this.chain = chain;
    }

    public Bytes call(Message message, Block base, BlockContext context)
            throws InvalidTransactionException, ExecutionFailedException {
        ExecutionResult result = run(message, base, context);
        if (!result.success()) {
            throw failure(result);
        }
        return result.output();
    }

    /** The least gas with which the message succeeds, found by bisection up to the message's own gas. */
    public long estimate(Message message, Block base, BlockContext context)
            throws InvalidTransactionException, ExecutionFailedException {
        ExecutionResult first = run(message, base, context);
        if (!first.success()) {
            throw outOfGas(first)
                    ? new ExecutionFailedException(
                            "gas required exceeds allowance (" + message.gas() + ")", false, Bytes.EMPTY)
                    : failure(first);
        }
        long tooLittle = Math.max(IntrinsicGas.of(message), first.gasUsed()) - 1;
        long enough = message.gas();
        // a callee gets at most 63/64 of the gas (EIP-150), so slightly more than was used nearly always suffices
        long guess = (first.gasUsed() + CALL_STIPEND) * 64 / 63;
        while (enough - tooLittle > 1) {
            long middle = guess > tooLittle && guess < enough ? guess : tooLittle + (enough - tooLittle) / 2;
            guess = 0;
            if (run(message.withGas(middle), base, context).success()) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    private ExecutionResult run(Message message, Block base, BlockContext context) throws InvalidTransactionException {
        try (WorldState state = chain.stateOf(base)) {
            return chain.executor().simulate(state, context, message);
        }
    }

    private static boolean outOfGas(ExecutionResult result) {
        return !result.reverted() && String.valueOf(result.error()).contains("out of gas");
    }

    private static ExecutionFailedException failure(ExecutionResult result) {
        String error = String.valueOf(result.error());
        return result.reverted()
                ? new ExecutionFailedException(RevertReason.sentence(result.output()), true, result.output())
                : new ExecutionFailedException(error, false, Bytes.EMPTY);
    }
}
