/**
 * Transactions that wait for a block, and the rules they must pass. Never touches the disk.
 */
@NullMarked
package org.xinglin.chain.pool;

import org.jspecify.annotations.NullMarked;
