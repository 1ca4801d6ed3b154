package org.xinglin.chain.evm;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.EvmContext;
import io.horizen.evm.TraceOptions;
import io.horizen.evm.Tracer;
import org.xinglin.chain.codec.Bytes;

/** libevm leaves out what a constructor reverts with; geth's call tracer saw it. */
final class ConstructorTrace implements AutoCloseable {
    private final Tracer tracer = new Tracer(new TraceOptions(false, true, true, false, "callTracer", null));

    void watch(EvmContext environment) {
        environment.setTracer(tracer);
    }

    Bytes output() {
        JsonNode output = tracer.getResult().result.path("output");
        return output.isTextual() ? Bytes.fromHex(output.textValue()) : Bytes.EMPTY;
    }

    @Override
    public void close() {
        tracer.close();
    }
}
