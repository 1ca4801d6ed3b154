package org.xinglin.chain.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleSupplier;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.rpc.RpcObserver;

/** Counts what the chain and its JSON-RPC do, since the start of the process. */
final class ChainMetrics implements RpcObserver {
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter blocks = Counter.builder()
            .name("xinglin_chain_blocks_total")
            .help("Blocks added to the chain.")
            .register(registry);
    private final Counter transactions = Counter.builder()
            .name("xinglin_chain_transactions_total")
            .help("Transactions in those blocks.")
            .register(registry);
    private final Counter gas = Counter.builder()
            .name("xinglin_chain_gas_used_total")
            .help("Gas used in those blocks.")
            .register(registry);
    private final Histogram latency = Histogram.builder()
            .name("xinglin_rpc_seconds")
            .help("Time from a JSON-RPC request's arrival to its answer.")
            .labelNames("method")
            .classicOnly()
            .classicUpperBounds(.0005, .001, .0025, .005, .01, .025, .05, .1, .25, 1, 10)
            .register(registry);
    private final Counter errors = Counter.builder()
            .name("xinglin_rpc_errors_total")
            .help("JSON-RPC requests that were answered with an error.")
            .labelNames("method", "code")
            .register(registry);

    ChainMetrics(ChainEngine engine) {
        gauge("xinglin_chain_height", "Number of the newest block.", () ->
                (double) engine.chain().head().number());
        gauge("xinglin_chain_highest_known", "Newest block of the followed node, or of this one.", () ->
                (double) engine.highestKnown());
        gauge(
                "xinglin_chain_pool_transactions",
                "Transactions that wait for a block.",
                () -> engine.pool().size());
        gauge(
                "xinglin_chain_up",
                "1 while blocks come, 0 while something keeps them away.",
                () -> engine.trouble() == null ? 1 : 0);
        engine.blocks().add(this::count);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    private void count(Block block) {
        blocks.inc();
        transactions.inc(block.transactions().size());
        gas.inc(block.header().gasUsed());
    }

    @Override
    public void answered(String method, long nanos, int code) {
        latency.labelValues(method).observe(nanos / NANOS);
        if (code != 0) {
            errors.labelValues(method, Integer.toString(code)).inc();
        }
    }

    /** Answers the content type. */
    String write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        writer.write(out, registry.scrape());
        return writer.getContentType();
    }
}
