package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.exceptions.ClientConnectionException;
import org.web3j.utils.Numeric;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/** Walks from genesis to the head and recomputes every hash; reads the data sheets of blocks and of the network. */
final class Web3jChainInspector implements ChainInspector {
    /** web3j gives the status in its words only. Others, such as 429 and 503, are trouble and say nothing of a method. */
    private static final Pattern WITHHELD = Pattern.compile("response received: (400|403|404|405|501)\\b");

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
            JsonNode block = block(height, false);
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

    @Override
    public Optional<BlockSheet> block(BlockHeight height) throws Failed {
        JsonNode block = block(height.value(), true);
        return Json.isThere(block) ? Optional.of(BlockReading.read(block, height)) : Optional.empty();
    }

    @Override
    public Optional<NetworkSheet> network() throws Failed {
        try {
            return NetworkReading.read(ask("xinglin_networkInfo", List.of()));
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Refused || isWithheld(failed.getCause())) {
                return Optional.empty(); // it answers, but not this
            }
            throw failed;
        }
    }

    /** Hosted nodes and proxies answer a method that they do not let through by a status, not by an error. */
    private static boolean isWithheld(@Nullable Throwable cause) {
        return cause instanceof ClientConnectionException
                && WITHHELD.matcher(String.valueOf(cause.getMessage())).find();
    }

    private JsonNode block(long height, boolean whole) throws Failed {
        String number = Numeric.encodeQuantity(BigInteger.valueOf(height));
        return ask("eth_getBlockByNumber", List.of(number, whole));
    }

    private JsonNode ask(String method, List<Object> parameters) throws Failed {
        return rpc.ask(new Request<>(method, parameters, service, RawAnswer.class))
                .json();
    }
}
