package org.xinglin.chain.evm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.LogEntry;
import org.xinglin.chain.codec.Bytes;

/** What the machine answered: output of a call, code of a new contract, or what a revert gave as reason. */
public record ExecutionResult(
        long gasUsed,
        Bytes output,
        List<LogEntry> logs,
        @Nullable String error,
        boolean reverted) {
    public ExecutionResult {
        logs = List.copyOf(logs);
    }

    ExecutionResult withOutput(Bytes other) {
        return new ExecutionResult(gasUsed, other, logs, error, reverted);
    }

    public boolean success() {
        return error == null;
    }
}
