/**
 * One process that runs the chain, the IPFS node and the edge coordinator: the {@code xinglin-node} command, and what demo
 * mode starts inside the console. No work of the three is done here.
 */
@NullMarked
package org.xinglin.node;

import org.jspecify.annotations.NullMarked;
