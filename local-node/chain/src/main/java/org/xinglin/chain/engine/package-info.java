/**
 * The node's heart: takes transactions, seals blocks, answers what the chain is. Knows no JSON and no HTTP.
 */
@NullMarked
package org.xinglin.chain.engine;

import org.jspecify.annotations.NullMarked;
