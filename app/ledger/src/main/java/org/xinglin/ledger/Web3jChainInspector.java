package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.utils.Numeric;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Walks from genesis to the head over the node's answers and recomputes every hash. */
final class Web3jChainInspector implements ChainInspector {
    private final Rpc rpc;
    private final Web3jService service;
    private final LogSearch logs;

    Web3jChainInspector(Rpc rpc, Web3jService service, LogSearch logs) {
        this.rpc = rpc;
        this.service = service;
        this.logs = logs;
    }

    @Override
    public ChainVerdict inspect(Progress progress) throws Failed {
        long head = logs.head();
        String parent = "";
        for (long height = 0; height <= head; height++) {
            progress.check();
            JsonNode block = block(height);
            Optional<String> fault = fault(block, height, parent);
            if (fault.isPresent()) {
                return new ChainVerdict(height, fault);
            }
            parent = block.path("hash").asText();
            progress.report(height + 1, head + 1);
        }
        return new ChainVerdict(head + 1, Optional.empty());
    }

    private static Optional<String> fault(JsonNode block, long height, String parent) {
        String hash = block.path("hash").asText("");
        if (hash.isEmpty()) {
            return Optional.of("block " + height + " is missing");
        }
        if (!block.path("number").asText().equals(Numeric.encodeQuantity(BigInteger.valueOf(height)))) {
            return Optional.of("block " + height + " bears another number");
        }
        if (!parent.isEmpty() && !block.path("parentHash").asText().equals(parent)) {
            return Optional.of("block " + height + " does not follow the one before");
        }
        return HeaderHash.of(block).equals(hash)
                ? Optional.empty()
                : Optional.of("block " + height + " has another hash than its header gives");
    }

    private JsonNode block(long height) throws Failed {
        String number = Numeric.encodeQuantity(BigInteger.valueOf(height));
        return rpc.ask(new Request<>("eth_getBlockByNumber", List.of(number, false), service, RawBlock.class))
                .block();
    }

    /** A block as the node sent it. */
    static final class RawBlock extends Response<JsonNode> {
        JsonNode block() {
            JsonNode result = getResult();
            return result == null ? MissingNode.getInstance() : result;
        }
    }
}
