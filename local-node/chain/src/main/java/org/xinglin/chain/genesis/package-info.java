/**
 * What a chain begins with and what all its nodes must agree on: block zero, the accounts in it, who seals, what gas
 * costs, and what kind of network it is. Nothing here changes once a chain has begun.
 */
@NullMarked
package org.xinglin.chain.genesis;

import org.jspecify.annotations.NullMarked;
