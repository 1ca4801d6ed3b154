package org.xinglin.ipfs.rpc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of an answer sent from inside a visit that can not throw: the first failure is kept for afterwards. */
final class Lines {
    private final Call call;
    private @Nullable IOException failure;

    Lines(Call call) {
        this.call = call;
    }

    void add(Object line) {
        if (failure == null) {
            try {
                call.line(line);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    void rethrow() throws IOException {
        if (failure != null) {
            throw new IOException("the answer could not be sent", failure);
        }
    }
}
