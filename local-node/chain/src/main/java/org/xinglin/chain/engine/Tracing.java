package org.xinglin.chain.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.TraceOptions;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.evm.WorldState;

/** Runs a block's transactions again and tells what they did, as geth's tracers do. */
public final class Tracing {
    private final Blockchain chain;

    Tracing(Blockchain chain) {
        this.chain = chain;
    }

    /** What the given transactions of a block did, in their order. */
    public List<JsonNode> ofBlock(Block block, int first, int last, TraceOptions options)
            throws InvalidTransactionException {
        List<JsonNode> traces = new ArrayList<>();
        Block parent = block.number() == 0 ? null : chain.block(block.number() - 1);
        if (parent == null) {
            return traces;
        }
        BlockContext context = block.header().context();
        try (WorldState state = chain.stateOf(parent)) {
            for (int index = 0; index <= last; index++) {
                Transaction transaction = block.transactions().get(index);
                if (index < first) {
                    chain.executor().execute(state, context, transaction, index);
                } else {
                    traces.add(chain.executor().trace(state, context, transaction, index, options));
                }
            }
        }
        return traces;
    }
}
