package org.xinglin.chain.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.store.BlockStore;

/** The opened files of a chain. The blocks are opened first and lock the folder. */
record ChainFiles(BlockStore blocks, StateStore states) implements AutoCloseable {
    static ChainFiles open(Path home) throws IOException {
        BlockStore blocks = BlockStore.open(home);
        try {
            return new ChainFiles(blocks, StateStore.open(home.resolve("state")));
        } catch (RuntimeException failed) {
            blocks.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        states.close();
        blocks.close();
    }
}
