package org.xinglin.chain.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.TraceOptions;
import java.math.BigInteger;
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

    public Bytes call(Message message, Scene scene) throws InvalidTransactionException, ExecutionFailedException {
        ExecutionResult result = run(message, scene);
        if (!result.success()) {
            throw failure(result);
        }
        return result.output();
    }

    /** The least gas with which the message succeeds, found by bisection up to what its sender can pay for. */
    public long estimate(Message asked, Scene scene) throws InvalidTransactionException, ExecutionFailedException {
        Message message = asked.withGas(Math.min(asked.gas(), affordable(asked, scene)));
        ExecutionResult first = run(message, scene);
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
            if (run(message.withGas(middle), scene).success()) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    private long affordable(Message message, Scene scene) {
        BigInteger price = message.fee().maxFee();
        if (price.signum() == 0) {
            return Long.MAX_VALUE;
        }
        try (WorldState state = prepared(scene)) {
            BigInteger left =
                    state.balance(message.from()).subtract(message.value()).max(BigInteger.ZERO);
            return left.divide(price).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
        }
    }

    private ExecutionResult run(Message message, Scene scene) throws InvalidTransactionException {
        try (WorldState state = prepared(scene)) {
            return chain.executor().simulate(state, context(scene, message), message);
        }
    }

    /** What geth's tracer sees of the message. */
    public JsonNode trace(Message message, Scene scene, TraceOptions options) throws InvalidTransactionException {
        try (WorldState state = prepared(scene)) {
            return chain.executor().trace(state, context(scene, message), message, options);
        }
    }

    private WorldState prepared(Scene scene) {
        WorldState state = chain.stateOf(scene.base());
        scene.overrides().forEach(state::override);
        return state;
    }

    /** Who offers nothing is not asked for the base fee, as in go-ethereum: the message is only tried out. */
    private static BlockContext context(Scene scene, Message message) {
        return message.fee().maxFee().signum() == 0 ? scene.context().withBaseFee(BigInteger.ZERO) : scene.context();
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
