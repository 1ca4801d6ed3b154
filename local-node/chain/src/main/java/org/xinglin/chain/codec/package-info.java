/**
 * Bytes, hex, Keccak and RLP: how Ethereum writes things down. Knows no block and no chain.
 */
@NullMarked
package org.xinglin.chain.codec;

import org.jspecify.annotations.NullMarked;
