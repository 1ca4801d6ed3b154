package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.horizen.evm.Hash;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.LogFilter;

/** Filters that are asked for news again and again; the one that was not asked for longest makes room for a new one. */
final class FilterMethods {
    private static final int MAX_FILTERS = 1_000;
    /** Of a filter that nobody asks any more the oldest arrivals are forgotten. */
    private static final int MAX_ARRIVALS = 10_000;

    private final ChainEngine engine;
    private final BlockChoice choice;
    private final LogMethods logs;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, Filter> filters = new LinkedHashMap<>(16, 0.75f, true);

    /** Of logs, or, where there is no log filter, of block hashes; news begin at the next number. */
    private static final class Filter {
        private final @Nullable LogFilter wanted;
        private final long first;
        private final long last;
        private long next;
        /** Hashes of transactions that came, in a filter for those. */
        private final @Nullable Deque<String> arrivals;

        Filter(@Nullable LogFilter wanted, long first, long last, long next, @Nullable Deque<String> arrivals) {
            this.wanted = wanted;
            this.first = first;
            this.last = last;
            this.next = next;
            this.arrivals = arrivals;
        }
    }

    FilterMethods(ChainEngine engine, LogMethods logs) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
        this.logs = logs;
        engine.arrivals().add(this::arrived);
    }

    private void arrived(Transaction transaction) {
        synchronized (filters) {
            for (Filter filter : filters.values()) {
                if (filter.arrivals != null) {
                    note(filter, filter.arrivals, transaction.hash().toString());
                }
            }
        }
    }

    private static void note(Filter filter, Deque<String> arrivals, String hash) {
        synchronized (filter) {
            arrivals.add(hash);
            if (arrivals.size() > MAX_ARRIVALS) {
                arrivals.remove();
            }
        }
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_newFilter", this::newLogFilter);
        methods.put("eth_newBlockFilter", params -> add(new Filter(null, 0, Long.MAX_VALUE, head() + 1, null)));
        methods.put(
                "eth_newPendingTransactionFilter",
                params -> add(new Filter(null, 0, Long.MAX_VALUE, head() + 1, new ArrayDeque<>())));
        methods.put("eth_getFilterChanges", params -> changes(find(params)));
        methods.put("eth_getFilterLogs", params -> everything(find(params)));
        methods.put("eth_uninstallFilter", this::remove);
    }

    private long head() {
        return engine.chain().head().number();
    }

    private JsonNode newLogFilter(Params params) throws RpcException {
        JsonNode json = params.at(0);
        LogFilter wanted = LogRequest.read(json);
        JsonNode from = json.get("fromBlock");
        JsonNode to = json.get("toBlock");
        long first = from == null || from.isNull() ? head() + 1 : choice.number(from);
        boolean open = to == null || to.isNull() || !to.asText().startsWith("0x");
        return add(new Filter(wanted, first, open ? Long.MAX_VALUE : choice.number(to), head() + 1, null));
    }

    private JsonNode add(Filter filter) {
        String id = Hex.quantity(ids.incrementAndGet());
        synchronized (filters) {
            filters.put(id, filter);
            if (filters.size() > MAX_FILTERS) {
                filters.remove(filters.keySet().iterator().next());
            }
        }
        return TextNode.valueOf(id);
    }

    private Filter find(Params params) throws RpcException {
        String id = Params.text(params.at(0));
        synchronized (filters) {
            Filter filter = filters.get(id);
            if (filter == null) {
                throw RpcException.refused("filter not found");
            }
            return filter;
        }
    }

    private JsonNode remove(Params params) throws RpcException {
        String id = Params.text(params.at(0));
        synchronized (filters) {
            return BooleanNode.valueOf(filters.remove(id) != null);
        }
    }

    private JsonNode changes(Filter filter) throws RpcException {
        synchronized (filter) {
            if (filter.arrivals != null) {
                ArrayNode hashes = JsonNodeFactory.instance.arrayNode();
                filter.arrivals.forEach(hashes::add);
                filter.arrivals.clear();
                return hashes;
            }
            long first = Math.max(filter.next, filter.first);
            long last = Math.min(head(), filter.last);
            filter.next = Math.max(filter.next, head() + 1);
            if (first > last) {
                return JsonNodeFactory.instance.arrayNode();
            }
            return filter.wanted == null ? hashes(first, last) : logs.find(filter.wanted, first, last);
        }
    }

    private JsonNode everything(Filter filter) throws RpcException {
        if (filter.wanted == null) {
            throw RpcException.refused("filter not found");
        }
        long last = Math.min(head(), filter.last);
        return filter.first > last
                ? JsonNodeFactory.instance.arrayNode()
                : logs.find(filter.wanted, filter.first, last);
    }

    private JsonNode hashes(long first, long last) {
        ArrayNode hashes = JsonNodeFactory.instance.arrayNode();
        for (long number = first; number <= last; number++) {
            Block block = engine.chain().block(number);
            Hash hash = block == null ? Hash.ZERO : block.hash();
            hashes.add(hash.toString());
        }
        return hashes;
    }
}
