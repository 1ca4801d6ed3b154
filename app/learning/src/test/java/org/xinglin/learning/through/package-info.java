/** Trains through the coordinator of a real node with its chain, IPFS and certificates: for benches. No product code enters. */
@NullMarked
package org.xinglin.learning.through;

import org.jspecify.annotations.NullMarked;
