package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;

/** Methods about the price of gas, which is nothing here unless a sender insists on paying. */
final class FeeMethods {
    /** As go-ethereum limits it. */
    private static final long MAX_BLOCKS = 1_024;

    private final ChainEngine engine;
    private final BlockChoice choice;

    FeeMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_gasPrice", params -> TextNode.valueOf(Hex.quantity(gasPrice())));
        methods.put("eth_maxPriorityFeePerGas", params -> TextNode.valueOf("0x0"));
        methods.put("eth_feeHistory", this::history);
    }

    /** What still suffices after one more full block: a moving base fee grows by an eighth at most. */
    private BigInteger gasPrice() {
        BigInteger fee = engine.pendingContext().baseFee();
        return fee.signum() == 0 ? fee : fee.add(fee.shiftRight(3)).add(BigInteger.ONE);
    }

    private JsonNode history(Params params) throws RpcException {
        Block last = choice.require(params.at(1));
        long newest = last.number();
        long count = Math.min(Math.min(Params.number(params.at(0)), MAX_BLOCKS), newest + 1);
        JsonNode percentiles = params.optional(2);
        long oldest = newest - count + 1;
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("oldestBlock", Hex.quantity(oldest));
        ArrayNode fees = json.putArray("baseFeePerGas");
        ArrayNode ratios = json.putArray("gasUsedRatio");
        ArrayNode rewards = percentiles == null ? null : json.putArray("reward");
        for (long number = oldest; number <= newest; number++) {
            Block block = choice.require(TextNode.valueOf(Hex.quantity(number)));
            fees.add(Hex.quantity(block.header().context().baseFee()));
            ratios.add(
                    (double) block.header().gasUsed() / block.header().context().gasLimit());
            addRewards(rewards, percentiles, block);
        }
        fees.add(Hex.quantity(engine.genesis().fees().after(last.header())));
        return json;
    }

    private static void addRewards(@Nullable ArrayNode rewards, @Nullable JsonNode percentiles, Block block)
            throws RpcException {
        if (rewards == null || percentiles == null) {
            return;
        }
        List<Integer> order = byTip(block);
        ArrayNode ofBlock = rewards.addArray();
        for (JsonNode percentile : percentiles) {
            if (!percentile.isNumber() || percentile.doubleValue() < 0 || percentile.doubleValue() > 100) {
                throw RpcException.invalid("invalid reward percentile: " + percentile);
            }
            ofBlock.add(Hex.quantity(tipAt(block, order, percentile.doubleValue())));
        }
    }

    /** The tip below which this share of the block's gas was paid. */
    private static BigInteger tipAt(Block block, List<Integer> order, double percentile) {
        double threshold = block.header().gasUsed() * percentile / 100;
        double gas = 0;
        BigInteger tip = BigInteger.ZERO;
        for (int index : order) {
            tip = tip(block, index);
            gas += block.gasUsedBy(index);
            if (gas >= threshold) {
                break;
            }
        }
        return tip;
    }

    private static List<Integer> byTip(Block block) {
        return IntStream.range(0, block.transactions().size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> tip(block, index)))
                .toList();
    }

    private static BigInteger tip(Block block, int index) {
        BigInteger baseFee = block.header().context().baseFee();
        return block.transactions()
                .get(index)
                .message()
                .fee()
                .effectivePrice(baseFee)
                .subtract(baseFee);
    }
}
