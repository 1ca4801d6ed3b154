/**
 * Files and directories as trees of blocks: dag-pb nodes, the importer with its profiles, the reader, verification.
 * Blocks come and go through {@code BlockSource} and {@code BlockSink}; no disk layout, no HTTP may enter.
 */
@NullMarked
package org.xinglin.ipfs.unixfs;

import org.jspecify.annotations.NullMarked;
