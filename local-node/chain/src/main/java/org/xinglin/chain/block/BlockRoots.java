package org.xinglin.chain.block;

import io.horizen.evm.Hash;

/** The three Merkle-Patricia roots by which a header commits to everything. */
public record BlockRoots(Hash state, Hash transactions, Hash receipts) {}
