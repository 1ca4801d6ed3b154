/**
 * The curve secp256k1: signing a digest and finding the key that signed one. Knows nothing of transactions and blocks.
 */
@NullMarked
package org.xinglin.chain.curve;

import org.jspecify.annotations.NullMarked;
