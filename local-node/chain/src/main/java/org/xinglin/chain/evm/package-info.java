/**
 * geth's EVM and state through libevm, and the gas rules around it. No blocks are stored or sealed here.
 */
@NullMarked
package org.xinglin.chain.evm;

import org.jspecify.annotations.NullMarked;
