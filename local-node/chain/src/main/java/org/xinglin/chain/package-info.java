/**
 * The embedded Ethereum chain: one class starts and stops it. What it is made of lives in the packages below and is
 * nobody else's business.
 */
@NullMarked
package org.xinglin.chain;

import org.jspecify.annotations.NullMarked;
