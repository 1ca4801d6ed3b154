/**
 * Blocks on disk: a synced, checksummed log of what was sealed, and an index over it that can be made again. It stores and
 * finds; what a block means is not known here.
 */
@NullMarked
package org.xinglin.chain.store;

import org.jspecify.annotations.NullMarked;
