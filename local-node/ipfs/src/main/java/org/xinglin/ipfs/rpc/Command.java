package org.xinglin.ipfs.rpc;

import java.io.IOException;

/** One command of the API. */
@FunctionalInterface
interface Command {
    void run(Call call) throws IOException;
}
